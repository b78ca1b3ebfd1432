package cn.qingshen.inspection.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.inspection.CampaignService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record of a campaign's draw, by which anybody can repeat it with {@code bin/verify-draw}. */
@RestController
class CampaignDownloads {

    private final CampaignService campaigns;

    CampaignDownloads(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping("/campaigns/{id}.txt")
    void record(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var record = campaigns.record(id);
        if (record.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs("campaign-" + id + ".txt", MediaType.TEXT_PLAIN_VALUE, response);
        response.getOutputStream().write(record.get().text().getBytes(StandardCharsets.UTF_8));
    }
}
