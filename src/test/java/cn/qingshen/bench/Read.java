package cn.qingshen.bench;

/**
 * A read of the register as each of the three is asked for it; {@code $of} is what differs from request to request.
 *
 * @param name what the table calls it
 * @param varied the SQL that lists what {@code $of} takes
 * @param product a GraphQL document for the product
 * @param peer a GraphQL document for PostGraphile
 * @param limit one SQL statement that returns the same as one JSON text; its one parameter is {@code $of}
 */
record Read(String name, String varied, String product, String peer, String limit) {

    private static final String CODES = """
            select credit_code from enterprise where merged_into is null order by md5(credit_code) limit 1000""";
    private static final String CITIES = "select distinct jurisdiction_code from enterprise order by 1";
    private static final String INDUSTRIES =
            "select distinct key_industry from enterprise where key_industry is not null order by 1";

    static final Read LOOKUP = new Read("Look-up by credit code", CODES, """
                    query ($of: CreditCode!) { enterpriseByCreditCode(creditCode: $of) {
                        id creditCode name sizeClass jurisdiction { code nameZh } } }""", """
                    query ($of: String!) { allEnterprises(first: 1, condition: { creditCode: $of, mergedInto: null }) { nodes {
                        rowId creditCode name sizeClass jurisdictionByJurisdictionCode { code nameZh } } } }""", """
                    select json_build_object('data', json_build_object('enterpriseByCreditCode', json_build_object(
                               'id', e.id, 'creditCode', e.credit_code, 'name', e.name, 'sizeClass', e.size_class,
                               'jurisdiction', json_build_object('code', j.code, 'nameZh', j.name_zh))))::text
                    from enterprise e join jurisdiction j on j.code = e.jurisdiction_code
                    where e.credit_code = ? and e.merged_into is null
                    order by e.id limit 1""");

    static final Read PAGE = new Read("Page of 50, five fields", CITIES, """
                    query ($of: ID!) { enterprises(first: 50, orderBy: CREDIT_CODE, filter: { jurisdictions: [$of] }) {
                        nodes { id creditCode name sizeClass keyIndustry } pageInfo { hasNextPage } } }""", """
                    query ($of: String!) { allEnterprises(first: 50, orderBy: CREDIT_CODE_ASC,
                                     condition: { jurisdictionCode: $of, mergedInto: null }) {
                        nodes { rowId creditCode name sizeClass keyIndustry } pageInfo { hasNextPage } } }""", """
                    with page as (
                        select id, credit_code, name, size_class, key_industry, row_number() over () as place
                        from (select * from enterprise where jurisdiction_code = ? and merged_into is null
                              order by credit_code, id limit 51) e)
                    select json_build_object('data', json_build_object('enterprises', json_build_object(
                               'nodes', json_agg(json_build_object('id', id, 'creditCode', credit_code, 'name', name,
                                        'sizeClass', size_class, 'keyIndustry', key_industry) order by place)
                                        filter (where place <= 50),
                               'pageInfo', json_build_object('hasNextPage', count(*) > 50))))::text
                    from page""");

    static final Read NESTED = new Read("Page of 50 with entries and evidence", CITIES, """
                    query ($of: ID!) { enterprises(first: 50, orderBy: CREDIT_CODE, filter: { jurisdictions: [$of] }) {
                        nodes { id creditCode name registerEntries {
                            id bases enteredOn leftOn evidence { kind reference dated } } } } }""", """
                    query ($of: String!) { allEnterprises(first: 50, orderBy: CREDIT_CODE_ASC,
                                     condition: { jurisdictionCode: $of, mergedInto: null }) {
                        nodes { rowId creditCode name registerEntriesByEnterpriseId(orderBy: ENTERED_ON_DESC) { nodes {
                            rowId bases enteredOn leftOn
                            evidencesByRegisterEntryId(orderBy: DATED_ASC) { nodes { kind reference dated } } } } } } }""", """
                    select json_build_object('data', json_build_object('enterprises', json_build_object('nodes', json_agg(
                               json_build_object('id', e.id, 'creditCode', e.credit_code, 'name', e.name,
                                                 'registerEntries', coalesce(r.entries, '[]'))))))::text
                    from (select * from enterprise where jurisdiction_code = ? and merged_into is null
                          order by credit_code, id limit 50) e
                    cross join lateral (
                        select json_agg(json_build_object('id', r.id, 'bases', r.bases, 'enteredOn', r.entered_on,
                                            'leftOn', r.left_on, 'evidence', coalesce(v.evidence, '[]'))
                                        order by r.entered_on desc) as entries
                        from register_entry r
                        cross join lateral (
                            select json_agg(json_build_object('kind', v.kind, 'reference', v.reference, 'dated', v.dated)
                                            order by v.dated, v.id) as evidence
                            from evidence v where v.register_entry_id = r.id) v
                        where r.enterprise_id = e.id) r""");

    static final Read COUNTS = new Read("Counts by jurisdiction and basis", INDUSTRIES, """
                    query ($of: KeyIndustry!) { enterprises(filter: { keyIndustries: [$of] }) { counts {
                        byJurisdiction { jurisdiction { code } count } byBasis { basis count } } } }""", """
                    query ($of: String!) { benchCountByJurisdiction(industry: $of) { nodes { key count } }
                      benchCountByBasis(industry: $of) { nodes { key count } } }""", """
                    with found as materialized (
                        select e.jurisdiction_code, r.bases from enterprise e
                        left join register_entry r on r.enterprise_id = e.id and r.left_on is null
                        where e.key_industry = ? and e.merged_into is null)
                    select json_build_object('data', json_build_object('counts', json_build_object(
                        'byJurisdiction', (select json_agg(json_build_object('code', jurisdiction_code, 'count', c))
                             from (select jurisdiction_code, count(*) c from found group by 1) g),
                        'byBasis', (select json_agg(json_build_object('basis', basis, 'count', c))
                             from (select basis, count(*) c from found cross join unnest(bases) basis group by 1) g))))::text""");
}
