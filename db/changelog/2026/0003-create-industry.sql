--liquibase formatted sql

--changeset qingshen:0003-industry
create table industry
(
    code    text not null constraint industry_pk primary key,
    name_zh text not null,
    name_en text not null,
    constraint industry_code_shape check (code ~ '^[0-9]{2}$')
);
comment on table industry is 'Divisions (大类) of GB/T 4754-2017 that the audits meet; finer codes of three or four digits begin with one of these.';
grant select on industry to qingshen_rights;

--changeset qingshen:0003-divisions
insert into industry (code, name_zh, name_en)
values ('05', '农、林、牧、渔专业及辅助性活动', 'Support activities for agriculture'),
       ('06', '煤炭开采和洗选业', 'Coal mining and washing'),
       ('07', '石油和天然气开采业', 'Oil and gas extraction'),
       ('08', '黑色金属矿采选业', 'Ferrous metal mining and dressing'),
       ('09', '有色金属矿采选业', 'Non-ferrous metal mining and dressing'),
       ('10', '非金属矿采选业', 'Non-metal mining and dressing'),
       ('11', '开采专业及辅助性活动', 'Support activities for mining'),
       ('12', '其他采矿业', 'Other mining'),
       ('13', '农副食品加工业', 'Processing of farm food products'),
       ('14', '食品制造业', 'Food manufacturing'),
       ('15', '酒、饮料和精制茶制造业', 'Alcohol, beverages and refined tea'),
       ('16', '烟草制品业', 'Tobacco'),
       ('17', '纺织业', 'Textiles'),
       ('18', '纺织服装、服饰业', 'Garments'),
       ('19', '皮革、毛皮、羽毛及其制品和制鞋业', 'Leather, fur, feather and footwear'),
       ('20', '木材加工和木、竹、藤、棕、草制品业', 'Wood and bamboo products'),
       ('21', '家具制造业', 'Furniture'),
       ('22', '造纸和纸制品业', 'Paper and paper products'),
       ('23', '印刷和记录媒介复制业', 'Printing and recorded media'),
       ('24', '文教、工美、体育和娱乐用品制造业', 'Culture, education, arts and sports goods'),
       ('25', '石油、煤炭及其他燃料加工业', 'Petroleum, coal and other fuel processing'),
       ('26', '化学原料和化学制品制造业', 'Chemical raw materials and products'),
       ('27', '医药制造业', 'Pharmaceuticals'),
       ('28', '化学纤维制造业', 'Chemical fibres'),
       ('29', '橡胶和塑料制品业', 'Rubber and plastics'),
       ('30', '非金属矿物制品业', 'Non-metallic mineral products'),
       ('31', '黑色金属冶炼和压延加工业', 'Smelting and rolling of ferrous metals'),
       ('32', '有色金属冶炼和压延加工业', 'Smelting and rolling of non-ferrous metals'),
       ('33', '金属制品业', 'Metal products'),
       ('34', '通用设备制造业', 'General machinery'),
       ('35', '专用设备制造业', 'Special machinery'),
       ('36', '汽车制造业', 'Motor vehicles'),
       ('37', '铁路、船舶、航空航天和其他运输设备制造业', 'Other transport equipment'),
       ('38', '电气机械和器材制造业', 'Electrical machinery'),
       ('39', '计算机、通信和其他电子设备制造业', 'Computers and electronics'),
       ('40', '仪器仪表制造业', 'Instruments'),
       ('41', '其他制造业', 'Other manufacturing'),
       ('42', '废弃资源综合利用业', 'Recycling of waste resources'),
       ('43', '金属制品、机械和设备修理业', 'Repair of metal products and machinery'),
       ('44', '电力、热力生产和供应业', 'Electricity and heat'),
       ('45', '燃气生产和供应业', 'Gas'),
       ('46', '水的生产和供应业', 'Water'),
       ('77', '生态保护和环境治理业', 'Ecological protection and environmental treatment'),
       ('78', '公共设施管理业', 'Public facilities');
