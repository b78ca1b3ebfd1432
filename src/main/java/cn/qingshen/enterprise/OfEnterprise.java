package cn.qingshen.enterprise;

import java.util.UUID;

/** Something that belongs to one enterprise, and leads to it. */
public interface OfEnterprise extends MayBeOfEnterprise {

    @Override
    UUID enterpriseId();
}
