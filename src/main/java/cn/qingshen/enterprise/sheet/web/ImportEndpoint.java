package cn.qingshen.enterprise.sheet.web;

import cn.qingshen.common.Refusal;
import cn.qingshen.common.Refused;
import cn.qingshen.enterprise.sheet.ImportJob;
import cn.qingshen.enterprise.sheet.ImportService;
import com.vaadin.hilla.BrowserCallable;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports for their own pages. */
@BrowserCallable
@PermitAll
class ImportEndpoint {

    private final ImportService imports;

    ImportEndpoint(ImportService imports) {
        this.imports = imports;
    }

    /** @return null: there is none, or not for whoever asks */
    public Optional<ImportJob> get(UUID id) {
        try {
            return Optional.of(imports.get(id));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    public List<ImportJob> recent() {
        return imports.recent();
    }

    /** @return why not; empty: it has begun */
    public List<Refusal> apply(UUID id) {
        return act(() -> imports.apply(id));
    }

    /** @return why not; empty: it was discarded */
    public List<Refusal> discard(UUID id) {
        return act(() -> imports.discard(id));
    }

    private static List<Refusal> act(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refused refused) {
            return refused.refusals();
        }
    }
}
