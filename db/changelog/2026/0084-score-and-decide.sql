--liquibase formatted sql

--changeset qingshen:0084-score-sheet
create table score_sheet
(
    id        uuid          not null default uuidv7() constraint score_sheet_pk primary key,
    kind      text          not null constraint score_sheet_kind_known check (kind in ('EVALUATION', 'ACCEPTANCE')),
    version   int           not null,
    pass_mark numeric(5, 1) not null,
    source    text          not null,
    constraint score_sheet_version_unique unique (kind, version)
);
comment on table score_sheet is 'What experts score, by version: a panel keeps the one that it was planned with.';
comment on column score_sheet.pass_mark is 'Points that the mean of the experts must reach.';
create table score_item
(
    sheet_id uuid not null constraint score_item_sheet_fk references score_sheet,
    number   int  not null,
    section  text not null,
    words    text not null,
    most     numeric(5, 1),
    constraint score_item_pk primary key (sheet_id, number)
);
comment on column score_item.most is 'Points at most; null: no points, but a veto 否决项.';
grant select on score_sheet, score_item to qingshen_rights;

--changeset qingshen:0084-first-sheets
--comment Plausible after the guideline of 2018; items, weights and marks are to be confirmed by the authority.
insert into score_sheet (id, kind, version, pass_mark, source)
values ('0192f0c0-0000-7000-8000-000000000401', 'EVALUATION', 1, 70, '清洁生产审核评估与验收指南（评分项与分值待主管部门确认）'),
       ('0192f0c0-0000-7000-8000-000000000402', 'ACCEPTANCE', 1, 70, '清洁生产审核评估与验收指南（评分项与分值待主管部门确认）');
insert into score_item (sheet_id, number, section, words, most)
values ('0192f0c0-0000-7000-8000-000000000401', 1, '审核过程', '审核过程真实，方法合理', 15),
       ('0192f0c0-0000-7000-8000-000000000401', 2, '审核过程', '污染物产生和排放、能源物料消耗、有毒有害原料使用的判断客观', 15),
       ('0192f0c0-0000-7000-8000-000000000401', 3, '审核过程', '审核重点和目标针对企业的主要问题', 15),
       ('0192f0c0-0000-7000-8000-000000000401', 4, '方案', '无低费方案已实施，管理得到改进', 15),
       ('0192f0c0-0000-7000-8000-000000000401', 5, '方案', '中高费方案合理可行，足以实现目标', 20),
       ('0192f0c0-0000-7000-8000-000000000401', 6, '报告', '报告及佐证材料完整、规范', 10),
       ('0192f0c0-0000-7000-8000-000000000401', 7, '报告', '十大指标及能源、水、碳数据完整，单位正确', 10),
       ('0192f0c0-0000-7000-8000-000000000401', 8, '否决项', '审核过程或数据弄虚作假', null),
       ('0192f0c0-0000-7000-8000-000000000401', 9, '否决项', '使用国家明令淘汰的工艺、设备而未提出替代方案', null),
       ('0192f0c0-0000-7000-8000-000000000402', 1, '实施', '中高费方案按计划完成', 30),
       ('0192f0c0-0000-7000-8000-000000000402', 2, '效果', '审核目标和十大指标达到预期', 30),
       ('0192f0c0-0000-7000-8000-000000000402', 3, '效果', '实施前后的监测数据支持所报效果', 20),
       ('0192f0c0-0000-7000-8000-000000000402', 4, '持续', '持续清洁生产的制度和计划落实', 20),
       ('0192f0c0-0000-7000-8000-000000000402', 5, '否决项', '方案实施或数据弄虚作假', null),
       ('0192f0c0-0000-7000-8000-000000000402', 6, '否决项', '验收时污染物排放仍超过标准或总量控制指标', null);

--changeset qingshen:0084-scores
alter table review_panel add column sheet_id uuid constraint review_panel_sheet_fk references score_sheet;
create table score
(
    assignment_id     uuid    not null constraint score_assignment_fk references assignment,
    panel_id          uuid    not null constraint score_panel_fk references review_panel,
    jurisdiction_code text    not null constraint score_jurisdiction_fk references jurisdiction,
    seat              int     not null,
    number            int     not null,
    points            numeric(5, 1),
    vetoed            boolean not null,
    remark            text,
    constraint score_pk primary key (assignment_id, number)
);
comment on table score is 'What each expert found, handed in once and whole.';
create index score_panel on score (panel_id);
call protect('score', city => 'jurisdiction_code = asking_jurisdiction()');
create policy own on score to qingshen_expert using (exists (select from assignment a where a.id = assignment_id));
create policy leader on score for select to qingshen_expert
    using (exists (select from assignment a where a.panel_id = score.panel_id and a.seat = 1 and a.state in ('ACCEPTED', 'DONE')));

create table review_conclusion
(
    panel_id          uuid          not null constraint review_conclusion_pk primary key
        constraint review_conclusion_panel_fk references review_panel,
    jurisdiction_code text          not null constraint review_conclusion_jurisdiction_fk references jurisdiction,
    outcome           text          not null constraint review_conclusion_outcome_known check (outcome in
        ('PASS', 'PASS_AFTER_CORRECTION', 'FAIL')),
    mean              numeric(5, 1) not null,
    opinion           text          not null,
    corrections       text,
    concluded_at      timestamptz   not null,
    document_number   text,
    decided_on        date,
    note              text,
    constraint review_conclusion_corrections check ((outcome = 'PASS_AFTER_CORRECTION') = (corrections is not null)),
    constraint review_conclusion_decided_whole check (num_nulls(document_number, decided_on) in (0, 2))
);
comment on table review_conclusion is 'What the panel came to, as its leader wrote it, and what the bureau issued.';
call protect('review_conclusion', city => 'jurisdiction_code = asking_jurisdiction()');
create policy own on review_conclusion for select to qingshen_expert
    using (exists (select from review_panel p where p.id = panel_id));
create policy leader on review_conclusion for insert to qingshen_expert
    with check (exists (select from assignment a where a.panel_id = review_conclusion.panel_id and a.seat = 1 and a.state = 'ACCEPTED'));
-- Issued: the enterprise and its consultancy may read it, and programs that the round was reviewed.
create policy issued on review_conclusion for select to qingshen_party, qingshen_consultancy, qingshen_public
    using (decided_on is not null and exists (select from review_panel p where p.id = panel_id));
