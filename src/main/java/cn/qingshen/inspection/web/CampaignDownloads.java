package cn.qingshen.inspection.web;

import static cn.qingshen.common.Downloads.saveAs;

import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.inspection.CampaignService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record of a campaign's draw: as a text, by which anybody can repeat it with {@code bin/verify-draw}, and to print. */
@RestController
class CampaignDownloads {

    private final CampaignService campaigns;
    private final CampaignSheets sheets;
    private final DocumentRenderer renderer;

    CampaignDownloads(CampaignService campaigns, CampaignSheets sheets, DocumentRenderer renderer) {
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.renderer = renderer;
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

    @GetMapping("/campaigns/{id}.pdf")
    void sheet(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var campaign = campaigns.byId(id);
        var record = campaigns.record(id);
        if (campaign.isEmpty() || record.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        saveAs("campaign-" + id + ".pdf", MediaType.APPLICATION_PDF_VALUE, response);
        renderer.write(sheets.of(campaign.get(), record.get()), response.getOutputStream());
    }
}
