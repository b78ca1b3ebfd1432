package cn.qingshen.consultancy;

import cn.qingshen.account.Permission;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consultancies' only door. */
@Service
@PreAuthorize(Permission.SIGNED_IN)
public class ConsultancyService {

    private static final int MOST_CHOICES = 20;

    private final ConsultancyQuery query;

    ConsultancyService(ConsultancyQuery query) {
        this.query = query;
    }

    @Transactional(readOnly = true)
    public List<Consultancy> byIds(Collection<UUID> ids) {
        return query.byIds(ids);
    }

    /** At most 20 that may be chosen, by name; text: what their names contain, null or empty: any. */
    @Transactional(readOnly = true)
    public List<Consultancy> choosable(@Nullable String text) {
        return query.choosable(text == null ? "" : text.strip(), MOST_CHOICES);
    }

    /** Why a consultancy cannot be chosen, or hand anything in; null: it can. */
    @Transactional(readOnly = true)
    public @Nullable Refusal refusal(@Nullable String field, UUID id) {
        var found = query.byIds(List.of(id));
        if (found.isEmpty()) {
            return Refusal.of(RefusalCode.NOT_FOUND, field);
        }
        var consultancy = found.getFirst();
        return consultancy.barred() ? Refusal.of(RefusalCode.BARRED, field, consultancy.name()) : null;
    }
}
