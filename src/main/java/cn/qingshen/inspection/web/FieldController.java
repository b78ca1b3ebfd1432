package cn.qingshen.inspection.web;

import cn.qingshen.account.AccountService;
import cn.qingshen.common.JsonErrors;
import cn.qingshen.common.Refused;
import cn.qingshen.inspection.FieldDay;
import cn.qingshen.inspection.FieldDayService;
import cn.qingshen.inspection.FieldOutcome;
import cn.qingshen.inspection.FieldService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tablets fetch and send; docs/field.md is the contract. */
@RestController
class FieldController {

    private static final int LARGEST_BODY = 1024 * 1024;

    private final AccountService accounts;
    private final FieldDayService days;
    private final FieldService field;
    private final JsonMapper json;

    FieldController(AccountService accounts, FieldDayService days, FieldService field, JsonMapper json) {
        this.accounts = accounts;
        this.days = days;
        this.field = field;
        this.json = json;
    }

    /** Whoever is signed in, so that a shared tablet knows that it is somebody else than whose data it shows. */
    record SignedIn(String subject, String name) {}

    @GetMapping("/field/me")
    ResponseEntity<SignedIn> me() {
        var account = accounts.me();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SignedIn(account.subject(), account.name()));
    }

    @GetMapping("/field/day")
    ResponseEntity<FieldDay> day() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(days.day());
    }

    /** One for each command, in their order. */
    record Answers(List<FieldOutcome> answers) {}

    @PostMapping("/field/commands")
    ResponseEntity<Answers> receive(HttpServletRequest request, Locale locale) throws IOException {
        var outcomes = field.receive(commands(request), locale);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answers(outcomes));
    }

    /** Read as they are: one that is malformed is told so, and the others go on. */
    private List<JsonNode> commands(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var commands = json.readTree(body).path("commands").valueStream().toList();
        if (commands.isEmpty() || commands.size() > FieldService.MOST_COMMANDS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return commands;
    }

    /** A body that is no list of commands, or one of them has no id to answer under. */
    @ExceptionHandler({JacksonException.class, Refused.class})
    void malformed(HttpServletResponse response) throws IOException {
        JsonErrors.write(response, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    void refused(ResponseStatusException refused, HttpServletResponse response) throws IOException {
        JsonErrors.write(response, HttpStatus.valueOf(refused.getStatusCode().value()));
    }
}
