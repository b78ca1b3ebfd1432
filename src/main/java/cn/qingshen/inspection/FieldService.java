package cn.qingshen.inspection;

import cn.qingshen.account.Permission;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Texts;
import cn.qingshen.common.UserError;
import cn.qingshen.common.UserErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for what tablets send. Each command is a transaction of its own, which begins by taking the command's id and ends with what the
 * tablet is told: whatever is cut, the same command again has the same effect once, and gets the same answer.
 */
@Service
@PreAuthorize(Permission.MAY_INSPECT)
public class FieldService {

    /** What one request may bring. */
    public static final int MOST_COMMANDS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(FieldService.class);

    private final FieldActs acts;
    private final ReceiptRepository receipts;
    private final UserErrors words;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    FieldService(
            FieldActs acts,
            ReceiptRepository receipts,
            UserErrors words,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.acts = acts;
        this.receipts = receipts;
        this.words = words;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** One after the other. Behind one that must wait, those of the same check wait too: they may need what it brings. */
    public List<FieldOutcome> receive(List<JsonNode> commands, Locale locale) {
        var waiting = new HashSet<String>();
        var outcomes = new ArrayList<FieldOutcome>();
        for (var command : commands) {
            var check = command.path("check").asString("");
            var outcome = waiting.contains(check)
                    ? FieldOutcome.retry(id(command), "EARLIER_WAITS")
                    : receive(command, locale);
            if (!outcome.isForGood()) {
                waiting.add(check);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private FieldOutcome receive(JsonNode sent, Locale locale) {
        var id = id(sent);
        var command = read(sent);
        if (command.isEmpty()) {
            return FieldOutcome.parked(id, "INVALID", null);
        }
        try {
            return received(command.get(), locale);
        } catch (RuntimeException e) {
            // One that fails must not keep the others from arriving.
            LOG.error("command {} failed", id, e);
            return FieldOutcome.retry(id, "SERVER_ERROR");
        }
    }

    private FieldOutcome received(FieldCommand command, Locale locale) {
        return transaction.execute(status -> {
            if (!receipts.take(command)) {
                return receipts.told(command)
                        .orElseGet(() -> FieldOutcome.parked(command.id(), "DIFFERENT_COMMAND", null));
            }
            var outcome = effect(command, locale);
            if (outcome.isForGood()) {
                receipts.settle(outcome);
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private FieldOutcome effect(FieldCommand command, Locale locale) {
        try {
            savepoint.executeWithoutResult(_ -> acts.apply(command));
            return FieldOutcome.applied(command.id());
        } catch (NotApplied notApplied) {
            return notApplied.outcome();
        } catch (Refused refused) {
            return FieldOutcome.parked(command.id(), code(refused), message(refused, locale));
        } catch (DuplicateKeyException | JacksonException _) {
            return FieldOutcome.parked(command.id(), "INVALID", null);
        }
    }

    private static String code(Refused refused) {
        return switch (refused.refusals().getFirst().code()) {
            case NOT_FOUND -> "NOT_FOUND";
            case WRONG_STATE -> "WRONG_STATE";
            case NOT_YOUR_CHECK -> "NOT_YOURS";
            default -> "INVALID";
        };
    }

    private String message(Refused refused, Locale locale) {
        return words.userErrors(refused, locale).stream()
                .map(UserError::message)
                .collect(Collectors.joining(" "));
    }

    private static UUID id(JsonNode sent) {
        try {
            return UUID.fromString(sent.path("id").asString(""));
        } catch (IllegalArgumentException _) {
            throw new Refused(RefusalCode.UNKNOWN_VALUE);
        }
    }

    /** Empty: it is none, or has characters that cannot be kept. */
    private Optional<FieldCommand> read(JsonNode sent) {
        try {
            return isClean(sent)
                    ? Optional.of(json.treeToValue(sent, FieldCommand.class)).filter(FieldService::isWhole)
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean isClean(JsonNode sent) {
        return sent.isString()
                ? Texts.isClean(sent.asString())
                : sent.valueStream().allMatch(FieldService::isClean);
    }

    /** What JSON leaves out is null, whatever the record says. */
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(FieldCommand command) {
        return command.kind() != null
                && command.check() != null
                && command.madeAt() != null
                && command.payload() != null;
    }
}
