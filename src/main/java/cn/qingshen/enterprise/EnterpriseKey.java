package cn.qingshen.enterprise;

/** What an enterprise is known by: until the province merges them, each city may have recorded the same legal unit. */
record EnterpriseKey(String creditCode, String jurisdictionCode) {

    static EnterpriseKey of(EnterpriseFacts facts) {
        return new EnterpriseKey(facts.creditCode(), facts.jurisdictionCode());
    }
}
