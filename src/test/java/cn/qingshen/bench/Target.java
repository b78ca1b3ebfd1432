package cn.qingshen.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of the three that are measured: where it answers, its process, and what it is asked. */
record Target(String name, String url, Process process, Map<Read, List<String>> requests) {

    Path requestsOf(Read read, Path folder) {
        return folder.resolve(name + "-" + BareJdbc.READS.indexOf(read) + ".txt");
    }
}
