-- Asks what a file lists, one request a line ("path" or "path<tab>body"), again and again in a shuffled order.
local requests = {}

function init(args)
    for line in io.lines(args[1]) do
        local path, body = line:match("^([^\t]*)\t?(.*)$")
        if body == "" then
            requests[#requests + 1] = wrk.format("GET", path)
        else
            wrk.headers["Content-Type"] = "application/json"
            requests[#requests + 1] = wrk.format("POST", path, nil, body)
        end
    end
    math.randomseed(27)
end

function request()
    return requests[math.random(#requests)]
end

function done(summary, latency)
    local failed = summary.errors
    print(string.format("measured %d %d %.1f %.1f %d", summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99),
        failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
