package cn.qingshen.enterprise;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.qingshen.account.Permission;
import cn.qingshen.enterprise.Reference.County;
import cn.qingshen.enterprise.Reference.Index;
import cn.qingshen.enterprise.Reference.Industry;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Jurisdictions, counties and industries. They change only with a release, so each node reads them once. */
@Service
public class ReferenceService {

    private final ReferenceQuery query;
    private volatile @Nullable Index index;

    ReferenceService(ReferenceQuery query) {
        this.query = query;
    }

    @PreAuthorize(Permission.SIGNED_IN)
    public Reference all() {
        return index().reference();
    }

    @PreAuthorize(Permission.SIGNED_IN)
    public @Nullable Jurisdiction jurisdiction(@Nullable String code) {
        return code == null ? null : index().jurisdictions().get(code);
    }

    @PreAuthorize(Permission.SIGNED_IN)
    public @Nullable County county(@Nullable String code) {
        return code == null ? null : index().counties().get(code);
    }

    /** The division that a code of two to four digits belongs to. */
    @PreAuthorize(Permission.SIGNED_IN)
    public @Nullable Industry industry(@Nullable String code) {
        return code == null || code.length() < 2 ? null : index().industries().get(Reference.division(code));
    }

    private Index index() {
        var present = index;
        if (present == null) {
            present = read();
            index = present;
        }
        return present;
    }

    private Index read() {
        var all = query.read();
        return new Index(
                all,
                all.jurisdictions().stream().collect(toMap(Jurisdiction::code, identity())),
                all.counties().stream().collect(toMap(County::code, identity())),
                all.industries().stream().collect(toMap(Industry::code, identity())));
    }
}
