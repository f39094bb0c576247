CREATE TRIGGER accepted_master_deleted AFTER DELETE ON accepted_master BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'accepted_master', OLD.id, json_object('id', OLD.id, 'hash', OLD.hash, 'accepted_at', OLD.accepted_at, 'accepted_by', OLD.accepted_by), NULL);
END;

CREATE TRIGGER accepted_master_inserted AFTER INSERT ON accepted_master BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'accepted_master', NEW.id, NULL, json_object('id', NEW.id, 'hash', NEW.hash, 'accepted_at', NEW.accepted_at, 'accepted_by', NEW.accepted_by));
END;

CREATE TRIGGER accepted_master_renamed BEFORE UPDATE OF id ON accepted_master WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER accepted_master_updated AFTER UPDATE ON accepted_master WHEN OLD.hash IS NOT NEW.hash OR OLD.accepted_at IS NOT NEW.accepted_at OR OLD.accepted_by IS NOT NEW.accepted_by BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'accepted_master', NEW.id, '{' || substr(iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(OLD.hash), '') || iif(OLD.accepted_at IS NOT NEW.accepted_at, ',"accepted_at":' || json_quote(OLD.accepted_at), '') || iif(OLD.accepted_by IS NOT NEW.accepted_by, ',"accepted_by":' || json_quote(OLD.accepted_by), ''), 2) || '}', '{' || substr(iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(NEW.hash), '') || iif(OLD.accepted_at IS NOT NEW.accepted_at, ',"accepted_at":' || json_quote(NEW.accepted_at), '') || iif(OLD.accepted_by IS NOT NEW.accepted_by, ',"accepted_by":' || json_quote(NEW.accepted_by), ''), 2) || '}');
END;

CREATE TRIGGER act_item_deleted AFTER DELETE ON act_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'act_item', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'source_kind', OLD.source_kind, 'source_id', OLD.source_id, 'source_title', OLD.source_title, 'period', OLD.period, 'text', OLD.text, 'post_id', OLD.post_id, 'due_date', OLD.due_date, 'destination', OLD.destination, 'state', OLD.state, 'outcome', OLD.outcome, 'result_initiative_id', OLD.result_initiative_id), NULL);
END;

CREATE TRIGGER act_item_inserted AFTER INSERT ON act_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'act_item', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'source_kind', NEW.source_kind, 'source_id', NEW.source_id, 'source_title', NEW.source_title, 'period', NEW.period, 'text', NEW.text, 'post_id', NEW.post_id, 'due_date', NEW.due_date, 'destination', NEW.destination, 'state', NEW.state, 'outcome', NEW.outcome, 'result_initiative_id', NEW.result_initiative_id));
END;

CREATE TRIGGER act_item_renamed BEFORE UPDATE OF id ON act_item WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER act_item_updated AFTER UPDATE ON act_item WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.source_kind IS NOT NEW.source_kind OR OLD.source_id IS NOT NEW.source_id OR OLD.source_title IS NOT NEW.source_title OR OLD.period IS NOT NEW.period OR OLD.text IS NOT NEW.text OR OLD.post_id IS NOT NEW.post_id OR OLD.due_date IS NOT NEW.due_date OR OLD.destination IS NOT NEW.destination OR OLD.state IS NOT NEW.state OR OLD.outcome IS NOT NEW.outcome OR OLD.result_initiative_id IS NOT NEW.result_initiative_id BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'act_item', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.source_kind IS NOT NEW.source_kind, ',"source_kind":' || json_quote(OLD.source_kind), '') || iif(OLD.source_id IS NOT NEW.source_id, ',"source_id":' || json_quote(OLD.source_id), '') || iif(OLD.source_title IS NOT NEW.source_title, ',"source_title":' || json_quote(OLD.source_title), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.due_date IS NOT NEW.due_date, ',"due_date":' || json_quote(OLD.due_date), '') || iif(OLD.destination IS NOT NEW.destination, ',"destination":' || json_quote(OLD.destination), '') || iif(OLD.state IS NOT NEW.state, ',"state":' || json_quote(OLD.state), '') || iif(OLD.outcome IS NOT NEW.outcome, ',"outcome":' || json_quote(OLD.outcome), '') || iif(OLD.result_initiative_id IS NOT NEW.result_initiative_id, ',"result_initiative_id":' || json_quote(OLD.result_initiative_id), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.source_kind IS NOT NEW.source_kind, ',"source_kind":' || json_quote(NEW.source_kind), '') || iif(OLD.source_id IS NOT NEW.source_id, ',"source_id":' || json_quote(NEW.source_id), '') || iif(OLD.source_title IS NOT NEW.source_title, ',"source_title":' || json_quote(NEW.source_title), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.due_date IS NOT NEW.due_date, ',"due_date":' || json_quote(NEW.due_date), '') || iif(OLD.destination IS NOT NEW.destination, ',"destination":' || json_quote(NEW.destination), '') || iif(OLD.state IS NOT NEW.state, ',"state":' || json_quote(NEW.state), '') || iif(OLD.outcome IS NOT NEW.outcome, ',"outcome":' || json_quote(NEW.outcome), '') || iif(OLD.result_initiative_id IS NOT NEW.result_initiative_id, ',"result_initiative_id":' || json_quote(NEW.result_initiative_id), ''), 2) || '}');
END;

CREATE TRIGGER agenda_about_deleted AFTER DELETE ON agenda_about BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'agenda_about', OLD.id, json_object('id', OLD.id, 'agenda_item_id', OLD.agenda_item_id, 'target_kind', OLD.target_kind, 'target_id', OLD.target_id, 'target_title', OLD.target_title), NULL);
END;

CREATE TRIGGER agenda_about_inserted AFTER INSERT ON agenda_about BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'agenda_about', NEW.id, NULL, json_object('id', NEW.id, 'agenda_item_id', NEW.agenda_item_id, 'target_kind', NEW.target_kind, 'target_id', NEW.target_id, 'target_title', NEW.target_title));
END;

CREATE TRIGGER agenda_about_renamed BEFORE UPDATE OF id ON agenda_about WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER agenda_about_updated AFTER UPDATE ON agenda_about WHEN OLD.agenda_item_id IS NOT NEW.agenda_item_id OR OLD.target_kind IS NOT NEW.target_kind OR OLD.target_id IS NOT NEW.target_id OR OLD.target_title IS NOT NEW.target_title BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'agenda_about', NEW.id, '{' || substr(iif(OLD.agenda_item_id IS NOT NEW.agenda_item_id, ',"agenda_item_id":' || json_quote(OLD.agenda_item_id), '') || iif(OLD.target_kind IS NOT NEW.target_kind, ',"target_kind":' || json_quote(OLD.target_kind), '') || iif(OLD.target_id IS NOT NEW.target_id, ',"target_id":' || json_quote(OLD.target_id), '') || iif(OLD.target_title IS NOT NEW.target_title, ',"target_title":' || json_quote(OLD.target_title), ''), 2) || '}', '{' || substr(iif(OLD.agenda_item_id IS NOT NEW.agenda_item_id, ',"agenda_item_id":' || json_quote(NEW.agenda_item_id), '') || iif(OLD.target_kind IS NOT NEW.target_kind, ',"target_kind":' || json_quote(NEW.target_kind), '') || iif(OLD.target_id IS NOT NEW.target_id, ',"target_id":' || json_quote(NEW.target_id), '') || iif(OLD.target_title IS NOT NEW.target_title, ',"target_title":' || json_quote(NEW.target_title), ''), 2) || '}');
END;

CREATE TRIGGER agenda_item_deleted AFTER DELETE ON agenda_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'agenda_item', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'number', OLD.number, 'title', OLD.title), NULL);
END;

CREATE TRIGGER agenda_item_inserted AFTER INSERT ON agenda_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'agenda_item', NEW.id, NULL, json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'number', NEW.number, 'title', NEW.title));
END;

CREATE TRIGGER agenda_item_renamed BEFORE UPDATE OF id ON agenda_item WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER agenda_item_updated AFTER UPDATE ON agenda_item WHEN OLD.meeting_id IS NOT NEW.meeting_id OR OLD.position IS NOT NEW.position OR OLD.number IS NOT NEW.number OR OLD.title IS NOT NEW.title BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'agenda_item', NEW.id, '{' || substr(iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(OLD.meeting_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), ''), 2) || '}', '{' || substr(iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(NEW.meeting_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), ''), 2) || '}');
END;

CREATE TRIGGER amount_deleted AFTER DELETE ON amount BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'amount', OLD.id, json_object('id', OLD.id, 'initiative_id', OLD.initiative_id, 'kind', OLD.kind, 'fund', OLD.fund, 'fiscal_year', OLD.fiscal_year, 'yen', OLD.yen), NULL);
END;

CREATE TRIGGER amount_inserted AFTER INSERT ON amount BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'amount', NEW.id, NULL, json_object('id', NEW.id, 'initiative_id', NEW.initiative_id, 'kind', NEW.kind, 'fund', NEW.fund, 'fiscal_year', NEW.fiscal_year, 'yen', NEW.yen));
END;

CREATE TRIGGER amount_renamed BEFORE UPDATE OF id ON amount WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER amount_updated AFTER UPDATE ON amount WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.kind IS NOT NEW.kind OR OLD.fund IS NOT NEW.fund OR OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.yen IS NOT NEW.yen BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'amount', NEW.id, '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.fund IS NOT NEW.fund, ',"fund":' || json_quote(OLD.fund), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.yen IS NOT NEW.yen, ',"yen":' || json_quote(OLD.yen), ''), 2) || '}', '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.fund IS NOT NEW.fund, ',"fund":' || json_quote(NEW.fund), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.yen IS NOT NEW.yen, ',"yen":' || json_quote(NEW.yen), ''), 2) || '}');
END;

CREATE TRIGGER answer_breakdown_deleted AFTER DELETE ON answer_breakdown BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_breakdown', OLD.id, json_object('id', OLD.id, 'option_id', OLD.option_id, 'sex', OLD.sex, 'age', OLD.age, 'count', OLD.count), NULL);
END;

CREATE TRIGGER answer_breakdown_inserted AFTER INSERT ON answer_breakdown BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_breakdown', NEW.id, NULL, json_object('id', NEW.id, 'option_id', NEW.option_id, 'sex', NEW.sex, 'age', NEW.age, 'count', NEW.count));
END;

CREATE TRIGGER answer_breakdown_renamed BEFORE UPDATE OF id ON answer_breakdown WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER answer_breakdown_updated AFTER UPDATE ON answer_breakdown WHEN OLD.option_id IS NOT NEW.option_id OR OLD.sex IS NOT NEW.sex OR OLD.age IS NOT NEW.age OR OLD.count IS NOT NEW.count BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_breakdown', NEW.id, '{' || substr(iif(OLD.option_id IS NOT NEW.option_id, ',"option_id":' || json_quote(OLD.option_id), '') || iif(OLD.sex IS NOT NEW.sex, ',"sex":' || json_quote(OLD.sex), '') || iif(OLD.age IS NOT NEW.age, ',"age":' || json_quote(OLD.age), '') || iif(OLD.count IS NOT NEW.count, ',"count":' || json_quote(OLD.count), ''), 2) || '}', '{' || substr(iif(OLD.option_id IS NOT NEW.option_id, ',"option_id":' || json_quote(NEW.option_id), '') || iif(OLD.sex IS NOT NEW.sex, ',"sex":' || json_quote(NEW.sex), '') || iif(OLD.age IS NOT NEW.age, ',"age":' || json_quote(NEW.age), '') || iif(OLD.count IS NOT NEW.count, ',"count":' || json_quote(NEW.count), ''), 2) || '}');
END;

CREATE TRIGGER answer_class_deleted AFTER DELETE ON answer_class BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_class', OLD.id, json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'meaning', OLD.meaning, 'from_year', OLD.from_year, 'until_year', OLD.until_year), NULL);
END;

CREATE TRIGGER answer_class_inserted AFTER INSERT ON answer_class BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_class', NEW.id, NULL, json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'meaning', NEW.meaning, 'from_year', NEW.from_year, 'until_year', NEW.until_year));
END;

CREATE TRIGGER answer_class_renamed BEFORE UPDATE OF id ON answer_class WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER answer_class_updated AFTER UPDATE ON answer_class WHEN OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.meaning IS NOT NEW.meaning OR OLD.from_year IS NOT NEW.from_year OR OLD.until_year IS NOT NEW.until_year BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_class', NEW.id, '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.meaning IS NOT NEW.meaning, ',"meaning":' || json_quote(OLD.meaning), '') || iif(OLD.from_year IS NOT NEW.from_year, ',"from_year":' || json_quote(OLD.from_year), '') || iif(OLD.until_year IS NOT NEW.until_year, ',"until_year":' || json_quote(OLD.until_year), ''), 2) || '}', '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.meaning IS NOT NEW.meaning, ',"meaning":' || json_quote(NEW.meaning), '') || iif(OLD.from_year IS NOT NEW.from_year, ',"from_year":' || json_quote(NEW.from_year), '') || iif(OLD.until_year IS NOT NEW.until_year, ',"until_year":' || json_quote(NEW.until_year), ''), 2) || '}');
END;

CREATE TRIGGER answer_option_deleted AFTER DELETE ON answer_option BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_option', OLD.id, json_object('id', OLD.id, 'question_id', OLD.question_id, 'position', OLD.position, 'label', OLD.label, 'role', OLD.role, 'is_positive', OLD.is_positive, 'count', OLD.count, 'printed_percent', OLD.printed_percent), NULL);
END;

CREATE TRIGGER answer_option_inserted AFTER INSERT ON answer_option BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_option', NEW.id, NULL, json_object('id', NEW.id, 'question_id', NEW.question_id, 'position', NEW.position, 'label', NEW.label, 'role', NEW.role, 'is_positive', NEW.is_positive, 'count', NEW.count, 'printed_percent', NEW.printed_percent));
END;

CREATE TRIGGER answer_option_renamed BEFORE UPDATE OF id ON answer_option WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER answer_option_updated AFTER UPDATE ON answer_option WHEN OLD.question_id IS NOT NEW.question_id OR OLD.position IS NOT NEW.position OR OLD.label IS NOT NEW.label OR OLD.role IS NOT NEW.role OR OLD.is_positive IS NOT NEW.is_positive OR OLD.count IS NOT NEW.count OR OLD.printed_percent IS NOT NEW.printed_percent BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'answer_option', NEW.id, '{' || substr(iif(OLD.question_id IS NOT NEW.question_id, ',"question_id":' || json_quote(OLD.question_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.label IS NOT NEW.label, ',"label":' || json_quote(OLD.label), '') || iif(OLD.role IS NOT NEW.role, ',"role":' || json_quote(OLD.role), '') || iif(OLD.is_positive IS NOT NEW.is_positive, ',"is_positive":' || json_quote(OLD.is_positive), '') || iif(OLD.count IS NOT NEW.count, ',"count":' || json_quote(OLD.count), '') || iif(OLD.printed_percent IS NOT NEW.printed_percent, ',"printed_percent":' || json_quote(OLD.printed_percent), ''), 2) || '}', '{' || substr(iif(OLD.question_id IS NOT NEW.question_id, ',"question_id":' || json_quote(NEW.question_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.label IS NOT NEW.label, ',"label":' || json_quote(NEW.label), '') || iif(OLD.role IS NOT NEW.role, ',"role":' || json_quote(NEW.role), '') || iif(OLD.is_positive IS NOT NEW.is_positive, ',"is_positive":' || json_quote(NEW.is_positive), '') || iif(OLD.count IS NOT NEW.count, ',"count":' || json_quote(NEW.count), '') || iif(OLD.printed_percent IS NOT NEW.printed_percent, ',"printed_percent":' || json_quote(NEW.printed_percent), ''), 2) || '}');
END;

CREATE TRIGGER attendance_deleted AFTER DELETE ON attendance BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'attendance', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'party', OLD.party, 'member_id', OLD.member_id, 'name', OLD.name, 'post', OLD.post, 'way', OLD.way), NULL);
END;

CREATE TRIGGER attendance_inserted AFTER INSERT ON attendance BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'attendance', NEW.id, NULL, json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'party', NEW.party, 'member_id', NEW.member_id, 'name', NEW.name, 'post', NEW.post, 'way', NEW.way));
END;

CREATE TRIGGER attendance_renamed BEFORE UPDATE OF id ON attendance WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER attendance_updated AFTER UPDATE ON attendance WHEN OLD.meeting_id IS NOT NEW.meeting_id OR OLD.position IS NOT NEW.position OR OLD.party IS NOT NEW.party OR OLD.member_id IS NOT NEW.member_id OR OLD.name IS NOT NEW.name OR OLD.post IS NOT NEW.post OR OLD.way IS NOT NEW.way BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'attendance', NEW.id, '{' || substr(iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(OLD.meeting_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.party IS NOT NEW.party, ',"party":' || json_quote(OLD.party), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(OLD.member_id), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.post IS NOT NEW.post, ',"post":' || json_quote(OLD.post), '') || iif(OLD.way IS NOT NEW.way, ',"way":' || json_quote(OLD.way), ''), 2) || '}', '{' || substr(iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(NEW.meeting_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.party IS NOT NEW.party, ',"party":' || json_quote(NEW.party), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(NEW.member_id), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.post IS NOT NEW.post, ',"post":' || json_quote(NEW.post), '') || iif(OLD.way IS NOT NEW.way, ',"way":' || json_quote(NEW.way), ''), 2) || '}');
END;

CREATE TRIGGER bound_cell_deleted AFTER DELETE ON bound_cell BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'bound_cell', OLD.id, json_object('id', OLD.id, 'bound_form_id', OLD.bound_form_id, 'sheet', OLD.sheet, 'address', OLD.address, 'field_path', OLD.field_path, 'label', OLD.label, 'before_text', OLD.before_text, 'after_text', OLD.after_text), NULL);
END;

CREATE TRIGGER bound_cell_inserted AFTER INSERT ON bound_cell BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'bound_cell', NEW.id, NULL, json_object('id', NEW.id, 'bound_form_id', NEW.bound_form_id, 'sheet', NEW.sheet, 'address', NEW.address, 'field_path', NEW.field_path, 'label', NEW.label, 'before_text', NEW.before_text, 'after_text', NEW.after_text));
END;

CREATE TRIGGER bound_cell_renamed BEFORE UPDATE OF id ON bound_cell WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER bound_cell_updated AFTER UPDATE ON bound_cell WHEN OLD.bound_form_id IS NOT NEW.bound_form_id OR OLD.sheet IS NOT NEW.sheet OR OLD.address IS NOT NEW.address OR OLD.field_path IS NOT NEW.field_path OR OLD.label IS NOT NEW.label OR OLD.before_text IS NOT NEW.before_text OR OLD.after_text IS NOT NEW.after_text BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'bound_cell', NEW.id, '{' || substr(iif(OLD.bound_form_id IS NOT NEW.bound_form_id, ',"bound_form_id":' || json_quote(OLD.bound_form_id), '') || iif(OLD.sheet IS NOT NEW.sheet, ',"sheet":' || json_quote(OLD.sheet), '') || iif(OLD.address IS NOT NEW.address, ',"address":' || json_quote(OLD.address), '') || iif(OLD.field_path IS NOT NEW.field_path, ',"field_path":' || json_quote(OLD.field_path), '') || iif(OLD.label IS NOT NEW.label, ',"label":' || json_quote(OLD.label), '') || iif(OLD.before_text IS NOT NEW.before_text, ',"before_text":' || json_quote(OLD.before_text), '') || iif(OLD.after_text IS NOT NEW.after_text, ',"after_text":' || json_quote(OLD.after_text), ''), 2) || '}', '{' || substr(iif(OLD.bound_form_id IS NOT NEW.bound_form_id, ',"bound_form_id":' || json_quote(NEW.bound_form_id), '') || iif(OLD.sheet IS NOT NEW.sheet, ',"sheet":' || json_quote(NEW.sheet), '') || iif(OLD.address IS NOT NEW.address, ',"address":' || json_quote(NEW.address), '') || iif(OLD.field_path IS NOT NEW.field_path, ',"field_path":' || json_quote(NEW.field_path), '') || iif(OLD.label IS NOT NEW.label, ',"label":' || json_quote(NEW.label), '') || iif(OLD.before_text IS NOT NEW.before_text, ',"before_text":' || json_quote(NEW.before_text), '') || iif(OLD.after_text IS NOT NEW.after_text, ',"after_text":' || json_quote(NEW.after_text), ''), 2) || '}');
END;

CREATE TRIGGER bound_form_deleted AFTER DELETE ON bound_form BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'bound_form', OLD.id, json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'from_year', OLD.from_year, 'until_year', OLD.until_year, 'repeats', OLD.repeats, 'template_hash', OLD.template_hash, 'rebound_from', OLD.rebound_from), NULL);
END;

CREATE TRIGGER bound_form_inserted AFTER INSERT ON bound_form BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'bound_form', NEW.id, NULL, json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'from_year', NEW.from_year, 'until_year', NEW.until_year, 'repeats', NEW.repeats, 'template_hash', NEW.template_hash, 'rebound_from', NEW.rebound_from));
END;

CREATE TRIGGER bound_form_renamed BEFORE UPDATE OF id ON bound_form WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER bound_form_updated AFTER UPDATE ON bound_form WHEN OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.from_year IS NOT NEW.from_year OR OLD.until_year IS NOT NEW.until_year OR OLD.repeats IS NOT NEW.repeats OR OLD.template_hash IS NOT NEW.template_hash OR OLD.rebound_from IS NOT NEW.rebound_from BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'bound_form', NEW.id, '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.from_year IS NOT NEW.from_year, ',"from_year":' || json_quote(OLD.from_year), '') || iif(OLD.until_year IS NOT NEW.until_year, ',"until_year":' || json_quote(OLD.until_year), '') || iif(OLD.repeats IS NOT NEW.repeats, ',"repeats":' || json_quote(OLD.repeats), '') || iif(OLD.template_hash IS NOT NEW.template_hash, ',"template_hash":' || json_quote(OLD.template_hash), '') || iif(OLD.rebound_from IS NOT NEW.rebound_from, ',"rebound_from":' || json_quote(OLD.rebound_from), ''), 2) || '}', '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.from_year IS NOT NEW.from_year, ',"from_year":' || json_quote(NEW.from_year), '') || iif(OLD.until_year IS NOT NEW.until_year, ',"until_year":' || json_quote(NEW.until_year), '') || iif(OLD.repeats IS NOT NEW.repeats, ',"repeats":' || json_quote(NEW.repeats), '') || iif(OLD.template_hash IS NOT NEW.template_hash, ',"template_hash":' || json_quote(NEW.template_hash), '') || iif(OLD.rebound_from IS NOT NEW.rebound_from, ',"rebound_from":' || json_quote(NEW.rebound_from), ''), 2) || '}');
END;

CREATE TRIGGER carried_text_deleted AFTER DELETE ON carried_text BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'carried_text', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'kind', OLD.kind, 'record_id', OLD.record_id, 'field', OLD.field, 'last_text', OLD.last_text), NULL);
END;

CREATE TRIGGER carried_text_inserted AFTER INSERT ON carried_text BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'carried_text', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'kind', NEW.kind, 'record_id', NEW.record_id, 'field', NEW.field, 'last_text', NEW.last_text));
END;

CREATE TRIGGER carried_text_renamed BEFORE UPDATE OF id ON carried_text WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER carried_text_updated AFTER UPDATE ON carried_text WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.kind IS NOT NEW.kind OR OLD.record_id IS NOT NEW.record_id OR OLD.field IS NOT NEW.field OR OLD.last_text IS NOT NEW.last_text BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'carried_text', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.record_id IS NOT NEW.record_id, ',"record_id":' || json_quote(OLD.record_id), '') || iif(OLD.field IS NOT NEW.field, ',"field":' || json_quote(OLD.field), '') || iif(OLD.last_text IS NOT NEW.last_text, ',"last_text":' || json_quote(OLD.last_text), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.record_id IS NOT NEW.record_id, ',"record_id":' || json_quote(NEW.record_id), '') || iif(OLD.field IS NOT NEW.field, ',"field":' || json_quote(NEW.field), '') || iif(OLD.last_text IS NOT NEW.last_text, ',"last_text":' || json_quote(NEW.last_text), ''), 2) || '}');
END;

CREATE TRIGGER check_deadline_deleted AFTER DELETE ON check_deadline BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'check_deadline', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'period', OLD.period, 'deadline', OLD.deadline, 'publication', OLD.publication), NULL);
END;

CREATE TRIGGER check_deadline_inserted AFTER INSERT ON check_deadline BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'check_deadline', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'period', NEW.period, 'deadline', NEW.deadline, 'publication', NEW.publication));
END;

CREATE TRIGGER check_deadline_renamed BEFORE UPDATE OF id ON check_deadline WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER check_deadline_updated AFTER UPDATE ON check_deadline WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.period IS NOT NEW.period OR OLD.deadline IS NOT NEW.deadline OR OLD.publication IS NOT NEW.publication BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'check_deadline', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.deadline IS NOT NEW.deadline, ',"deadline":' || json_quote(OLD.deadline), '') || iif(OLD.publication IS NOT NEW.publication, ',"publication":' || json_quote(OLD.publication), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.deadline IS NOT NEW.deadline, ',"deadline":' || json_quote(NEW.deadline), '') || iif(OLD.publication IS NOT NEW.publication, ',"publication":' || json_quote(NEW.publication), ''), 2) || '}');
END;

CREATE TRIGGER confirmation_deleted AFTER DELETE ON confirmation BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'confirmation', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'subject_kind', OLD.subject_kind, 'subject_id', OLD.subject_id, 'period', OLD.period, 'step_id', OLD.step_id, 'step_name', OLD.step_name, 'act', OLD.act, 'is_last', OLD.is_last, 'post_id', OLD.post_id, 'post_name', OLD.post_name, 'person', OLD.person, 'windows_user', OLD.windows_user, 'for_person', OLD.for_person, 'at', OLD.at, 'decision_date', OLD.decision_date, 'document_number', OLD.document_number, 'comment', OLD.comment, 'content_hash', OLD.content_hash, 'number', OLD.number, 'title', OLD.title, 'deed_id', OLD.deed_id), NULL);
END;

CREATE TRIGGER confirmation_inserted AFTER INSERT ON confirmation BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'confirmation', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'subject_kind', NEW.subject_kind, 'subject_id', NEW.subject_id, 'period', NEW.period, 'step_id', NEW.step_id, 'step_name', NEW.step_name, 'act', NEW.act, 'is_last', NEW.is_last, 'post_id', NEW.post_id, 'post_name', NEW.post_name, 'person', NEW.person, 'windows_user', NEW.windows_user, 'for_person', NEW.for_person, 'at', NEW.at, 'decision_date', NEW.decision_date, 'document_number', NEW.document_number, 'comment', NEW.comment, 'content_hash', NEW.content_hash, 'number', NEW.number, 'title', NEW.title, 'deed_id', NEW.deed_id));
END;

CREATE TRIGGER confirmation_renamed BEFORE UPDATE OF id ON confirmation WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER confirmation_updated AFTER UPDATE ON confirmation WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.subject_kind IS NOT NEW.subject_kind OR OLD.subject_id IS NOT NEW.subject_id OR OLD.period IS NOT NEW.period OR OLD.step_id IS NOT NEW.step_id OR OLD.step_name IS NOT NEW.step_name OR OLD.act IS NOT NEW.act OR OLD.is_last IS NOT NEW.is_last OR OLD.post_id IS NOT NEW.post_id OR OLD.post_name IS NOT NEW.post_name OR OLD.person IS NOT NEW.person OR OLD.windows_user IS NOT NEW.windows_user OR OLD.for_person IS NOT NEW.for_person OR OLD.at IS NOT NEW.at OR OLD.decision_date IS NOT NEW.decision_date OR OLD.document_number IS NOT NEW.document_number OR OLD.comment IS NOT NEW.comment OR OLD.content_hash IS NOT NEW.content_hash OR OLD.number IS NOT NEW.number OR OLD.title IS NOT NEW.title OR OLD.deed_id IS NOT NEW.deed_id BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'confirmation', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.subject_kind IS NOT NEW.subject_kind, ',"subject_kind":' || json_quote(OLD.subject_kind), '') || iif(OLD.subject_id IS NOT NEW.subject_id, ',"subject_id":' || json_quote(OLD.subject_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.step_id IS NOT NEW.step_id, ',"step_id":' || json_quote(OLD.step_id), '') || iif(OLD.step_name IS NOT NEW.step_name, ',"step_name":' || json_quote(OLD.step_name), '') || iif(OLD.act IS NOT NEW.act, ',"act":' || json_quote(OLD.act), '') || iif(OLD.is_last IS NOT NEW.is_last, ',"is_last":' || json_quote(OLD.is_last), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.post_name IS NOT NEW.post_name, ',"post_name":' || json_quote(OLD.post_name), '') || iif(OLD.person IS NOT NEW.person, ',"person":' || json_quote(OLD.person), '') || iif(OLD.windows_user IS NOT NEW.windows_user, ',"windows_user":' || json_quote(OLD.windows_user), '') || iif(OLD.for_person IS NOT NEW.for_person, ',"for_person":' || json_quote(OLD.for_person), '') || iif(OLD.at IS NOT NEW.at, ',"at":' || json_quote(OLD.at), '') || iif(OLD.decision_date IS NOT NEW.decision_date, ',"decision_date":' || json_quote(OLD.decision_date), '') || iif(OLD.document_number IS NOT NEW.document_number, ',"document_number":' || json_quote(OLD.document_number), '') || iif(OLD.comment IS NOT NEW.comment, ',"comment":' || json_quote(OLD.comment), '') || iif(OLD.content_hash IS NOT NEW.content_hash, ',"content_hash":' || json_quote(OLD.content_hash), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.deed_id IS NOT NEW.deed_id, ',"deed_id":' || json_quote(OLD.deed_id), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.subject_kind IS NOT NEW.subject_kind, ',"subject_kind":' || json_quote(NEW.subject_kind), '') || iif(OLD.subject_id IS NOT NEW.subject_id, ',"subject_id":' || json_quote(NEW.subject_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.step_id IS NOT NEW.step_id, ',"step_id":' || json_quote(NEW.step_id), '') || iif(OLD.step_name IS NOT NEW.step_name, ',"step_name":' || json_quote(NEW.step_name), '') || iif(OLD.act IS NOT NEW.act, ',"act":' || json_quote(NEW.act), '') || iif(OLD.is_last IS NOT NEW.is_last, ',"is_last":' || json_quote(NEW.is_last), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.post_name IS NOT NEW.post_name, ',"post_name":' || json_quote(NEW.post_name), '') || iif(OLD.person IS NOT NEW.person, ',"person":' || json_quote(NEW.person), '') || iif(OLD.windows_user IS NOT NEW.windows_user, ',"windows_user":' || json_quote(NEW.windows_user), '') || iif(OLD.for_person IS NOT NEW.for_person, ',"for_person":' || json_quote(NEW.for_person), '') || iif(OLD.at IS NOT NEW.at, ',"at":' || json_quote(NEW.at), '') || iif(OLD.decision_date IS NOT NEW.decision_date, ',"decision_date":' || json_quote(NEW.decision_date), '') || iif(OLD.document_number IS NOT NEW.document_number, ',"document_number":' || json_quote(NEW.document_number), '') || iif(OLD.comment IS NOT NEW.comment, ',"comment":' || json_quote(NEW.comment), '') || iif(OLD.content_hash IS NOT NEW.content_hash, ',"content_hash":' || json_quote(NEW.content_hash), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.deed_id IS NOT NEW.deed_id, ',"deed_id":' || json_quote(NEW.deed_id), ''), 2) || '}');
END;

CREATE TRIGGER council_report_deleted AFTER DELETE ON council_report BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'council_report', OLD.id, json_object('id', OLD.id, 'period_year', OLD.period_year, 'published_day', OLD.published_day, 'remarks', OLD.remarks), NULL);
END;

CREATE TRIGGER council_report_inserted AFTER INSERT ON council_report BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'council_report', NEW.id, NULL, json_object('id', NEW.id, 'period_year', NEW.period_year, 'published_day', NEW.published_day, 'remarks', NEW.remarks));
END;

CREATE TRIGGER council_report_renamed BEFORE UPDATE OF id ON council_report WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER council_report_updated AFTER UPDATE ON council_report WHEN OLD.period_year IS NOT NEW.period_year OR OLD.published_day IS NOT NEW.published_day OR OLD.remarks IS NOT NEW.remarks BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'council_report', NEW.id, '{' || substr(iif(OLD.period_year IS NOT NEW.period_year, ',"period_year":' || json_quote(OLD.period_year), '') || iif(OLD.published_day IS NOT NEW.published_day, ',"published_day":' || json_quote(OLD.published_day), '') || iif(OLD.remarks IS NOT NEW.remarks, ',"remarks":' || json_quote(OLD.remarks), ''), 2) || '}', '{' || substr(iif(OLD.period_year IS NOT NEW.period_year, ',"period_year":' || json_quote(NEW.period_year), '') || iif(OLD.published_day IS NOT NEW.published_day, ',"published_day":' || json_quote(NEW.published_day), '') || iif(OLD.remarks IS NOT NEW.remarks, ',"remarks":' || json_quote(NEW.remarks), ''), 2) || '}');
END;

CREATE TRIGGER council_setting_deleted AFTER DELETE ON council_setting BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'council_setting', OLD.id, json_object('id', OLD.id, 'value', OLD.value), NULL);
END;

CREATE TRIGGER council_setting_inserted AFTER INSERT ON council_setting BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'council_setting', NEW.id, NULL, json_object('id', NEW.id, 'value', NEW.value));
END;

CREATE TRIGGER council_setting_renamed BEFORE UPDATE OF id ON council_setting WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER council_setting_updated AFTER UPDATE ON council_setting WHEN OLD.value IS NOT NEW.value BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'council_setting', NEW.id, '{' || substr(iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(OLD.value), ''), 2) || '}', '{' || substr(iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(NEW.value), ''), 2) || '}');
END;

CREATE TRIGGER decision_deleted AFTER DELETE ON decision BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'decision', OLD.id, json_object('id', OLD.id, 'subject_kind', OLD.subject_kind, 'subject_id', OLD.subject_id, 'field', OLD.field, 'fiscal_year', OLD.fiscal_year, 'period', OLD.period, 'scheme', OLD.scheme, 'symbol', OLD.symbol, 'reason', OLD.reason), NULL);
END;

CREATE TRIGGER decision_inserted AFTER INSERT ON decision BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'decision', NEW.id, NULL, json_object('id', NEW.id, 'subject_kind', NEW.subject_kind, 'subject_id', NEW.subject_id, 'field', NEW.field, 'fiscal_year', NEW.fiscal_year, 'period', NEW.period, 'scheme', NEW.scheme, 'symbol', NEW.symbol, 'reason', NEW.reason));
END;

CREATE TRIGGER decision_renamed BEFORE UPDATE OF id ON decision WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER decision_updated AFTER UPDATE ON decision WHEN OLD.subject_kind IS NOT NEW.subject_kind OR OLD.subject_id IS NOT NEW.subject_id OR OLD.field IS NOT NEW.field OR OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.period IS NOT NEW.period OR OLD.scheme IS NOT NEW.scheme OR OLD.symbol IS NOT NEW.symbol OR OLD.reason IS NOT NEW.reason BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'decision', NEW.id, '{' || substr(iif(OLD.subject_kind IS NOT NEW.subject_kind, ',"subject_kind":' || json_quote(OLD.subject_kind), '') || iif(OLD.subject_id IS NOT NEW.subject_id, ',"subject_id":' || json_quote(OLD.subject_id), '') || iif(OLD.field IS NOT NEW.field, ',"field":' || json_quote(OLD.field), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.scheme IS NOT NEW.scheme, ',"scheme":' || json_quote(OLD.scheme), '') || iif(OLD.symbol IS NOT NEW.symbol, ',"symbol":' || json_quote(OLD.symbol), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(OLD.reason), ''), 2) || '}', '{' || substr(iif(OLD.subject_kind IS NOT NEW.subject_kind, ',"subject_kind":' || json_quote(NEW.subject_kind), '') || iif(OLD.subject_id IS NOT NEW.subject_id, ',"subject_id":' || json_quote(NEW.subject_id), '') || iif(OLD.field IS NOT NEW.field, ',"field":' || json_quote(NEW.field), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.scheme IS NOT NEW.scheme, ',"scheme":' || json_quote(NEW.scheme), '') || iif(OLD.symbol IS NOT NEW.symbol, ',"symbol":' || json_quote(NEW.symbol), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(NEW.reason), ''), 2) || '}');
END;

CREATE TRIGGER deed_kept BEFORE UPDATE OF id, key, name, at, kind, of_deed, is_floor ON deed
BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER deed_not_deleted BEFORE DELETE ON deed BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER deed_texts_kept BEFORE UPDATE OF subject, operator ON deed WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER edition_deleted AFTER DELETE ON edition BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'edition', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'kind', OLD.kind, 'ordinal', OLD.ordinal, 'confirmed_by', OLD.confirmed_by, 'confirmed_at', OLD.confirmed_at, 'decision_date', OLD.decision_date, 'document_number', OLD.document_number, 'revision_note', OLD.revision_note, 'hash', OLD.hash), NULL);
END;

CREATE TRIGGER edition_inserted AFTER INSERT ON edition BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'edition', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'kind', NEW.kind, 'ordinal', NEW.ordinal, 'confirmed_by', NEW.confirmed_by, 'confirmed_at', NEW.confirmed_at, 'decision_date', NEW.decision_date, 'document_number', NEW.document_number, 'revision_note', NEW.revision_note, 'hash', NEW.hash));
END;

CREATE TRIGGER edition_kept BEFORE UPDATE ON edition WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;

CREATE TRIGGER edition_not_deleted BEFORE DELETE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;

CREATE TRIGGER edition_renamed BEFORE UPDATE OF id ON edition WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER edition_updated AFTER UPDATE ON edition WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.kind IS NOT NEW.kind OR OLD.ordinal IS NOT NEW.ordinal OR OLD.confirmed_by IS NOT NEW.confirmed_by OR OLD.confirmed_at IS NOT NEW.confirmed_at OR OLD.decision_date IS NOT NEW.decision_date OR OLD.document_number IS NOT NEW.document_number OR OLD.revision_note IS NOT NEW.revision_note OR OLD.hash IS NOT NEW.hash BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'edition', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.ordinal IS NOT NEW.ordinal, ',"ordinal":' || json_quote(OLD.ordinal), '') || iif(OLD.confirmed_by IS NOT NEW.confirmed_by, ',"confirmed_by":' || json_quote(OLD.confirmed_by), '') || iif(OLD.confirmed_at IS NOT NEW.confirmed_at, ',"confirmed_at":' || json_quote(OLD.confirmed_at), '') || iif(OLD.decision_date IS NOT NEW.decision_date, ',"decision_date":' || json_quote(OLD.decision_date), '') || iif(OLD.document_number IS NOT NEW.document_number, ',"document_number":' || json_quote(OLD.document_number), '') || iif(OLD.revision_note IS NOT NEW.revision_note, ',"revision_note":' || json_quote(OLD.revision_note), '') || iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(OLD.hash), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.ordinal IS NOT NEW.ordinal, ',"ordinal":' || json_quote(NEW.ordinal), '') || iif(OLD.confirmed_by IS NOT NEW.confirmed_by, ',"confirmed_by":' || json_quote(NEW.confirmed_by), '') || iif(OLD.confirmed_at IS NOT NEW.confirmed_at, ',"confirmed_at":' || json_quote(NEW.confirmed_at), '') || iif(OLD.decision_date IS NOT NEW.decision_date, ',"decision_date":' || json_quote(NEW.decision_date), '') || iif(OLD.document_number IS NOT NEW.document_number, ',"document_number":' || json_quote(NEW.document_number), '') || iif(OLD.revision_note IS NOT NEW.revision_note, ',"revision_note":' || json_quote(NEW.revision_note), '') || iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(NEW.hash), ''), 2) || '}');
END;

CREATE TRIGGER erasure_deleted AFTER DELETE ON erasure BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'erasure', OLD.id, json_object('id', OLD.id, 'at', OLD.at, 'operator', OLD.operator, 'reason', OLD.reason, 'places', OLD.places), NULL);
END;

CREATE TRIGGER erasure_inserted AFTER INSERT ON erasure BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'erasure', NEW.id, NULL, json_object('id', NEW.id, 'at', NEW.at, 'operator', NEW.operator, 'reason', NEW.reason, 'places', NEW.places));
END;

CREATE TRIGGER erasure_renamed BEFORE UPDATE OF id ON erasure WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER erasure_updated AFTER UPDATE ON erasure WHEN OLD.at IS NOT NEW.at OR OLD.operator IS NOT NEW.operator OR OLD.reason IS NOT NEW.reason OR OLD.places IS NOT NEW.places BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'erasure', NEW.id, '{' || substr(iif(OLD.at IS NOT NEW.at, ',"at":' || json_quote(OLD.at), '') || iif(OLD.operator IS NOT NEW.operator, ',"operator":' || json_quote(OLD.operator), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(OLD.reason), '') || iif(OLD.places IS NOT NEW.places, ',"places":' || json_quote(OLD.places), ''), 2) || '}', '{' || substr(iif(OLD.at IS NOT NEW.at, ',"at":' || json_quote(NEW.at), '') || iif(OLD.operator IS NOT NEW.operator, ',"operator":' || json_quote(NEW.operator), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(NEW.reason), '') || iif(OLD.places IS NOT NEW.places, ',"places":' || json_quote(NEW.places), ''), 2) || '}');
END;

CREATE TRIGGER execution_deleted AFTER DELETE ON execution BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'execution', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'initiative_id', OLD.initiative_id, 'day', OLD.day, 'yen', OLD.yen, 'note', OLD.note), NULL);
END;

CREATE TRIGGER execution_inserted AFTER INSERT ON execution BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'execution', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'initiative_id', NEW.initiative_id, 'day', NEW.day, 'yen', NEW.yen, 'note', NEW.note));
END;

CREATE TRIGGER execution_renamed BEFORE UPDATE OF id ON execution WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER execution_updated AFTER UPDATE ON execution WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.initiative_id IS NOT NEW.initiative_id OR OLD.day IS NOT NEW.day OR OLD.yen IS NOT NEW.yen OR OLD.note IS NOT NEW.note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'execution', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(OLD.day), '') || iif(OLD.yen IS NOT NEW.yen, ',"yen":' || json_quote(OLD.yen), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(NEW.day), '') || iif(OLD.yen IS NOT NEW.yen, ',"yen":' || json_quote(NEW.yen), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), ''), 2) || '}');
END;

CREATE TRIGGER handout_deleted AFTER DELETE ON handout BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'handout', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'number', OLD.number, 'title', OLD.title, 'timing', OLD.timing), NULL);
END;

CREATE TRIGGER handout_inserted AFTER INSERT ON handout BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'handout', NEW.id, NULL, json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'number', NEW.number, 'title', NEW.title, 'timing', NEW.timing));
END;

CREATE TRIGGER handout_renamed BEFORE UPDATE OF id ON handout WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER handout_updated AFTER UPDATE ON handout WHEN OLD.meeting_id IS NOT NEW.meeting_id OR OLD.position IS NOT NEW.position OR OLD.number IS NOT NEW.number OR OLD.title IS NOT NEW.title OR OLD.timing IS NOT NEW.timing BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'handout', NEW.id, '{' || substr(iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(OLD.meeting_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.timing IS NOT NEW.timing, ',"timing":' || json_quote(OLD.timing), ''), 2) || '}', '{' || substr(iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(NEW.meeting_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.timing IS NOT NEW.timing, ',"timing":' || json_quote(NEW.timing), ''), 2) || '}');
END;

CREATE TRIGGER indicator_series_deleted AFTER DELETE ON indicator_series BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'indicator_series', OLD.id, json_object('id', OLD.id, 'common_key', OLD.common_key, 'position', OLD.position, 'name', OLD.name, 'kind', OLD.kind, 'direction', OLD.direction, 'is_strict', OLD.is_strict, 'unit', OLD.unit, 'decimals', OLD.decimals, 'denominator_filter', OLD.denominator_filter, 'method', OLD.method, 'source', OLD.source, 'frequency', OLD.frequency, 'counting_rule', OLD.counting_rule, 'baseline_value', OLD.baseline_value, 'baseline_year', OLD.baseline_year, 'target_value', OLD.target_value, 'target_upper', OLD.target_upper, 'target_day', OLD.target_day, 'target_text', OLD.target_text, 'target_year', OLD.target_year, 'target_reason', OLD.target_reason, 'total_from', OLD.total_from, 'post_id', OLD.post_id), NULL);
END;

CREATE TRIGGER indicator_series_inserted AFTER INSERT ON indicator_series BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'indicator_series', NEW.id, NULL, json_object('id', NEW.id, 'common_key', NEW.common_key, 'position', NEW.position, 'name', NEW.name, 'kind', NEW.kind, 'direction', NEW.direction, 'is_strict', NEW.is_strict, 'unit', NEW.unit, 'decimals', NEW.decimals, 'denominator_filter', NEW.denominator_filter, 'method', NEW.method, 'source', NEW.source, 'frequency', NEW.frequency, 'counting_rule', NEW.counting_rule, 'baseline_value', NEW.baseline_value, 'baseline_year', NEW.baseline_year, 'target_value', NEW.target_value, 'target_upper', NEW.target_upper, 'target_day', NEW.target_day, 'target_text', NEW.target_text, 'target_year', NEW.target_year, 'target_reason', NEW.target_reason, 'total_from', NEW.total_from, 'post_id', NEW.post_id));
END;

CREATE TRIGGER indicator_series_renamed BEFORE UPDATE OF id ON indicator_series WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER indicator_series_updated AFTER UPDATE ON indicator_series WHEN OLD.common_key IS NOT NEW.common_key OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind OR OLD.direction IS NOT NEW.direction OR OLD.is_strict IS NOT NEW.is_strict OR OLD.unit IS NOT NEW.unit OR OLD.decimals IS NOT NEW.decimals OR OLD.denominator_filter IS NOT NEW.denominator_filter OR OLD.method IS NOT NEW.method OR OLD.source IS NOT NEW.source OR OLD.frequency IS NOT NEW.frequency OR OLD.counting_rule IS NOT NEW.counting_rule OR OLD.baseline_value IS NOT NEW.baseline_value OR OLD.baseline_year IS NOT NEW.baseline_year OR OLD.target_value IS NOT NEW.target_value OR OLD.target_upper IS NOT NEW.target_upper OR OLD.target_day IS NOT NEW.target_day OR OLD.target_text IS NOT NEW.target_text OR OLD.target_year IS NOT NEW.target_year OR OLD.target_reason IS NOT NEW.target_reason OR OLD.total_from IS NOT NEW.total_from OR OLD.post_id IS NOT NEW.post_id BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'indicator_series', NEW.id, '{' || substr(iif(OLD.common_key IS NOT NEW.common_key, ',"common_key":' || json_quote(OLD.common_key), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.direction IS NOT NEW.direction, ',"direction":' || json_quote(OLD.direction), '') || iif(OLD.is_strict IS NOT NEW.is_strict, ',"is_strict":' || json_quote(OLD.is_strict), '') || iif(OLD.unit IS NOT NEW.unit, ',"unit":' || json_quote(OLD.unit), '') || iif(OLD.decimals IS NOT NEW.decimals, ',"decimals":' || json_quote(OLD.decimals), '') || iif(OLD.denominator_filter IS NOT NEW.denominator_filter, ',"denominator_filter":' || json_quote(OLD.denominator_filter), '') || iif(OLD.method IS NOT NEW.method, ',"method":' || json_quote(OLD.method), '') || iif(OLD.source IS NOT NEW.source, ',"source":' || json_quote(OLD.source), '') || iif(OLD.frequency IS NOT NEW.frequency, ',"frequency":' || json_quote(OLD.frequency), '') || iif(OLD.counting_rule IS NOT NEW.counting_rule, ',"counting_rule":' || json_quote(OLD.counting_rule), '') || iif(OLD.baseline_value IS NOT NEW.baseline_value, ',"baseline_value":' || json_quote(OLD.baseline_value), '') || iif(OLD.baseline_year IS NOT NEW.baseline_year, ',"baseline_year":' || json_quote(OLD.baseline_year), '') || iif(OLD.target_value IS NOT NEW.target_value, ',"target_value":' || json_quote(OLD.target_value), '') || iif(OLD.target_upper IS NOT NEW.target_upper, ',"target_upper":' || json_quote(OLD.target_upper), '') || iif(OLD.target_day IS NOT NEW.target_day, ',"target_day":' || json_quote(OLD.target_day), '') || iif(OLD.target_text IS NOT NEW.target_text, ',"target_text":' || json_quote(OLD.target_text), '') || iif(OLD.target_year IS NOT NEW.target_year, ',"target_year":' || json_quote(OLD.target_year), '') || iif(OLD.target_reason IS NOT NEW.target_reason, ',"target_reason":' || json_quote(OLD.target_reason), '') || iif(OLD.total_from IS NOT NEW.total_from, ',"total_from":' || json_quote(OLD.total_from), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), ''), 2) || '}', '{' || substr(iif(OLD.common_key IS NOT NEW.common_key, ',"common_key":' || json_quote(NEW.common_key), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.direction IS NOT NEW.direction, ',"direction":' || json_quote(NEW.direction), '') || iif(OLD.is_strict IS NOT NEW.is_strict, ',"is_strict":' || json_quote(NEW.is_strict), '') || iif(OLD.unit IS NOT NEW.unit, ',"unit":' || json_quote(NEW.unit), '') || iif(OLD.decimals IS NOT NEW.decimals, ',"decimals":' || json_quote(NEW.decimals), '') || iif(OLD.denominator_filter IS NOT NEW.denominator_filter, ',"denominator_filter":' || json_quote(NEW.denominator_filter), '') || iif(OLD.method IS NOT NEW.method, ',"method":' || json_quote(NEW.method), '') || iif(OLD.source IS NOT NEW.source, ',"source":' || json_quote(NEW.source), '') || iif(OLD.frequency IS NOT NEW.frequency, ',"frequency":' || json_quote(NEW.frequency), '') || iif(OLD.counting_rule IS NOT NEW.counting_rule, ',"counting_rule":' || json_quote(NEW.counting_rule), '') || iif(OLD.baseline_value IS NOT NEW.baseline_value, ',"baseline_value":' || json_quote(NEW.baseline_value), '') || iif(OLD.baseline_year IS NOT NEW.baseline_year, ',"baseline_year":' || json_quote(NEW.baseline_year), '') || iif(OLD.target_value IS NOT NEW.target_value, ',"target_value":' || json_quote(NEW.target_value), '') || iif(OLD.target_upper IS NOT NEW.target_upper, ',"target_upper":' || json_quote(NEW.target_upper), '') || iif(OLD.target_day IS NOT NEW.target_day, ',"target_day":' || json_quote(NEW.target_day), '') || iif(OLD.target_text IS NOT NEW.target_text, ',"target_text":' || json_quote(NEW.target_text), '') || iif(OLD.target_year IS NOT NEW.target_year, ',"target_year":' || json_quote(NEW.target_year), '') || iif(OLD.target_reason IS NOT NEW.target_reason, ',"target_reason":' || json_quote(NEW.target_reason), '') || iif(OLD.total_from IS NOT NEW.total_from, ',"total_from":' || json_quote(NEW.total_from), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), ''), 2) || '}');
END;

CREATE TRIGGER initiative_deleted AFTER DELETE ON initiative BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'position', OLD.position, 'title', OLD.title, 'content', OLD.content, 'withdrawal_criterion', OLD.withdrawal_criterion, 'past_results', OLD.past_results, 'is_main', OLD.is_main, 'post_id', OLD.post_id, 'number', OLD.number, 'internal_note', OLD.internal_note, 'past_results_linked', OLD.past_results_linked), NULL);
END;

CREATE TRIGGER initiative_inserted AFTER INSERT ON initiative BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'position', NEW.position, 'title', NEW.title, 'content', NEW.content, 'withdrawal_criterion', NEW.withdrawal_criterion, 'past_results', NEW.past_results, 'is_main', NEW.is_main, 'post_id', NEW.post_id, 'number', NEW.number, 'internal_note', NEW.internal_note, 'past_results_linked', NEW.past_results_linked));
END;

CREATE TRIGGER initiative_renamed BEFORE UPDATE OF id ON initiative WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER initiative_review_deleted AFTER DELETE ON initiative_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative_review', OLD.id, json_object('id', OLD.id, 'initiative_id', OLD.initiative_id, 'period', OLD.period, 'results', OLD.results, 'attainment', OLD.attainment, 'effectiveness', OLD.effectiveness, 'finding', OLD.finding, 'improvement', OLD.improvement, 'finding_and_improvement', OLD.finding_and_improvement, 'blank_reason', OLD.blank_reason), NULL);
END;

CREATE TRIGGER initiative_review_inserted AFTER INSERT ON initiative_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative_review', NEW.id, NULL, json_object('id', NEW.id, 'initiative_id', NEW.initiative_id, 'period', NEW.period, 'results', NEW.results, 'attainment', NEW.attainment, 'effectiveness', NEW.effectiveness, 'finding', NEW.finding, 'improvement', NEW.improvement, 'finding_and_improvement', NEW.finding_and_improvement, 'blank_reason', NEW.blank_reason));
END;

CREATE TRIGGER initiative_review_renamed BEFORE UPDATE OF id ON initiative_review WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER initiative_review_updated AFTER UPDATE ON initiative_review WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.period IS NOT NEW.period OR OLD.results IS NOT NEW.results OR OLD.attainment IS NOT NEW.attainment OR OLD.effectiveness IS NOT NEW.effectiveness OR OLD.finding IS NOT NEW.finding OR OLD.improvement IS NOT NEW.improvement OR OLD.finding_and_improvement IS NOT NEW.finding_and_improvement OR OLD.blank_reason IS NOT NEW.blank_reason BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative_review', NEW.id, '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.results IS NOT NEW.results, ',"results":' || json_quote(OLD.results), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(OLD.attainment), '') || iif(OLD.effectiveness IS NOT NEW.effectiveness, ',"effectiveness":' || json_quote(OLD.effectiveness), '') || iif(OLD.finding IS NOT NEW.finding, ',"finding":' || json_quote(OLD.finding), '') || iif(OLD.improvement IS NOT NEW.improvement, ',"improvement":' || json_quote(OLD.improvement), '') || iif(OLD.finding_and_improvement IS NOT NEW.finding_and_improvement, ',"finding_and_improvement":' || json_quote(OLD.finding_and_improvement), '') || iif(OLD.blank_reason IS NOT NEW.blank_reason, ',"blank_reason":' || json_quote(OLD.blank_reason), ''), 2) || '}', '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.results IS NOT NEW.results, ',"results":' || json_quote(NEW.results), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(NEW.attainment), '') || iif(OLD.effectiveness IS NOT NEW.effectiveness, ',"effectiveness":' || json_quote(NEW.effectiveness), '') || iif(OLD.finding IS NOT NEW.finding, ',"finding":' || json_quote(NEW.finding), '') || iif(OLD.improvement IS NOT NEW.improvement, ',"improvement":' || json_quote(NEW.improvement), '') || iif(OLD.finding_and_improvement IS NOT NEW.finding_and_improvement, ',"finding_and_improvement":' || json_quote(NEW.finding_and_improvement), '') || iif(OLD.blank_reason IS NOT NEW.blank_reason, ',"blank_reason":' || json_quote(NEW.blank_reason), ''), 2) || '}');
END;

CREATE TRIGGER initiative_updated AFTER UPDATE ON initiative WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.content IS NOT NEW.content OR OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion OR OLD.past_results IS NOT NEW.past_results OR OLD.is_main IS NOT NEW.is_main OR OLD.post_id IS NOT NEW.post_id OR OLD.number IS NOT NEW.number OR OLD.internal_note IS NOT NEW.internal_note OR OLD.past_results_linked IS NOT NEW.past_results_linked BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.content IS NOT NEW.content, ',"content":' || json_quote(OLD.content), '') || iif(OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion, ',"withdrawal_criterion":' || json_quote(OLD.withdrawal_criterion), '') || iif(OLD.past_results IS NOT NEW.past_results, ',"past_results":' || json_quote(OLD.past_results), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(OLD.is_main), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), '') || iif(OLD.past_results_linked IS NOT NEW.past_results_linked, ',"past_results_linked":' || json_quote(OLD.past_results_linked), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.content IS NOT NEW.content, ',"content":' || json_quote(NEW.content), '') || iif(OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion, ',"withdrawal_criterion":' || json_quote(NEW.withdrawal_criterion), '') || iif(OLD.past_results IS NOT NEW.past_results, ',"past_results":' || json_quote(NEW.past_results), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(NEW.is_main), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), '') || iif(OLD.past_results_linked IS NOT NEW.past_results_linked, ',"past_results_linked":' || json_quote(NEW.past_results_linked), ''), 2) || '}');
END;

CREATE TRIGGER inquiry_deleted AFTER DELETE ON inquiry BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'title', OLD.title, 'request_text', OLD.request_text, 'deadline', OLD.deadline, 'issued_at', OLD.issued_at, 'period', OLD.period), NULL);
END;

CREATE TRIGGER inquiry_inserted AFTER INSERT ON inquiry BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'title', NEW.title, 'request_text', NEW.request_text, 'deadline', NEW.deadline, 'issued_at', NEW.issued_at, 'period', NEW.period));
END;

CREATE TRIGGER inquiry_renamed BEFORE UPDATE OF id ON inquiry WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER inquiry_section_deleted AFTER DELETE ON inquiry_section BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry_section', OLD.id, json_object('id', OLD.id, 'inquiry_id', OLD.inquiry_id, 'section_id', OLD.section_id, 'answered_at', OLD.answered_at, 'note', OLD.note), NULL);
END;

CREATE TRIGGER inquiry_section_inserted AFTER INSERT ON inquiry_section BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry_section', NEW.id, NULL, json_object('id', NEW.id, 'inquiry_id', NEW.inquiry_id, 'section_id', NEW.section_id, 'answered_at', NEW.answered_at, 'note', NEW.note));
END;

CREATE TRIGGER inquiry_section_renamed BEFORE UPDATE OF id ON inquiry_section WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER inquiry_section_updated AFTER UPDATE ON inquiry_section WHEN OLD.inquiry_id IS NOT NEW.inquiry_id OR OLD.section_id IS NOT NEW.section_id OR OLD.answered_at IS NOT NEW.answered_at OR OLD.note IS NOT NEW.note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry_section', NEW.id, '{' || substr(iif(OLD.inquiry_id IS NOT NEW.inquiry_id, ',"inquiry_id":' || json_quote(OLD.inquiry_id), '') || iif(OLD.section_id IS NOT NEW.section_id, ',"section_id":' || json_quote(OLD.section_id), '') || iif(OLD.answered_at IS NOT NEW.answered_at, ',"answered_at":' || json_quote(OLD.answered_at), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), ''), 2) || '}', '{' || substr(iif(OLD.inquiry_id IS NOT NEW.inquiry_id, ',"inquiry_id":' || json_quote(NEW.inquiry_id), '') || iif(OLD.section_id IS NOT NEW.section_id, ',"section_id":' || json_quote(NEW.section_id), '') || iif(OLD.answered_at IS NOT NEW.answered_at, ',"answered_at":' || json_quote(NEW.answered_at), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), ''), 2) || '}');
END;

CREATE TRIGGER inquiry_updated AFTER UPDATE ON inquiry WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.title IS NOT NEW.title OR OLD.request_text IS NOT NEW.request_text OR OLD.deadline IS NOT NEW.deadline OR OLD.issued_at IS NOT NEW.issued_at OR OLD.period IS NOT NEW.period BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.request_text IS NOT NEW.request_text, ',"request_text":' || json_quote(OLD.request_text), '') || iif(OLD.deadline IS NOT NEW.deadline, ',"deadline":' || json_quote(OLD.deadline), '') || iif(OLD.issued_at IS NOT NEW.issued_at, ',"issued_at":' || json_quote(OLD.issued_at), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.request_text IS NOT NEW.request_text, ',"request_text":' || json_quote(NEW.request_text), '') || iif(OLD.deadline IS NOT NEW.deadline, ',"deadline":' || json_quote(NEW.deadline), '') || iif(OLD.issued_at IS NOT NEW.issued_at, ',"issued_at":' || json_quote(NEW.issued_at), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), ''), 2) || '}');
END;

CREATE TRIGGER label_override_deleted AFTER DELETE ON label_override BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'label_override', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'key', OLD.key, 'text', OLD.text), NULL);
END;

CREATE TRIGGER label_override_inserted AFTER INSERT ON label_override BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'label_override', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'key', NEW.key, 'text', NEW.text));
END;

CREATE TRIGGER label_override_renamed BEFORE UPDATE OF id ON label_override WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER label_override_updated AFTER UPDATE ON label_override WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.key IS NOT NEW.key OR OLD.text IS NOT NEW.text BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'label_override', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.key IS NOT NEW.key, ',"key":' || json_quote(OLD.key), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.key IS NOT NEW.key, ',"key":' || json_quote(NEW.key), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), ''), 2) || '}');
END;

CREATE TRIGGER lineage_deleted AFTER DELETE ON lineage BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'lineage', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'record_id', OLD.record_id, 'origin_id', OLD.origin_id), NULL);
END;

CREATE TRIGGER lineage_inserted AFTER INSERT ON lineage BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'lineage', NEW.id, NULL, json_object('id', NEW.id, 'kind', NEW.kind, 'record_id', NEW.record_id, 'origin_id', NEW.origin_id));
END;

CREATE TRIGGER lineage_renamed BEFORE UPDATE OF id ON lineage WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER lineage_updated AFTER UPDATE ON lineage WHEN OLD.kind IS NOT NEW.kind OR OLD.record_id IS NOT NEW.record_id OR OLD.origin_id IS NOT NEW.origin_id BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'lineage', NEW.id, '{' || substr(iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.record_id IS NOT NEW.record_id, ',"record_id":' || json_quote(OLD.record_id), '') || iif(OLD.origin_id IS NOT NEW.origin_id, ',"origin_id":' || json_quote(OLD.origin_id), ''), 2) || '}', '{' || substr(iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.record_id IS NOT NEW.record_id, ',"record_id":' || json_quote(NEW.record_id), '') || iif(OLD.origin_id IS NOT NEW.origin_id, ',"origin_id":' || json_quote(NEW.origin_id), ''), 2) || '}');
END;

CREATE TRIGGER log_entry_deleted AFTER DELETE ON log_entry BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'log_entry', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'initiative_id', OLD.initiative_id, 'day', OLD.day, 'text', OLD.text, 'measure', OLD.measure, 'value', OLD.value, 'last_year_value', OLD.last_year_value, 'unit', OLD.unit), NULL);
END;

CREATE TRIGGER log_entry_inserted AFTER INSERT ON log_entry BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'log_entry', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'initiative_id', NEW.initiative_id, 'day', NEW.day, 'text', NEW.text, 'measure', NEW.measure, 'value', NEW.value, 'last_year_value', NEW.last_year_value, 'unit', NEW.unit));
END;

CREATE TRIGGER log_entry_renamed BEFORE UPDATE OF id ON log_entry WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER log_entry_updated AFTER UPDATE ON log_entry WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.initiative_id IS NOT NEW.initiative_id OR OLD.day IS NOT NEW.day OR OLD.text IS NOT NEW.text OR OLD.measure IS NOT NEW.measure OR OLD.value IS NOT NEW.value OR OLD.last_year_value IS NOT NEW.last_year_value OR OLD.unit IS NOT NEW.unit BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'log_entry', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(OLD.day), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), '') || iif(OLD.measure IS NOT NEW.measure, ',"measure":' || json_quote(OLD.measure), '') || iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(OLD.value), '') || iif(OLD.last_year_value IS NOT NEW.last_year_value, ',"last_year_value":' || json_quote(OLD.last_year_value), '') || iif(OLD.unit IS NOT NEW.unit, ',"unit":' || json_quote(OLD.unit), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(NEW.day), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), '') || iif(OLD.measure IS NOT NEW.measure, ',"measure":' || json_quote(NEW.measure), '') || iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(NEW.value), '') || iif(OLD.last_year_value IS NOT NEW.last_year_value, ',"last_year_value":' || json_quote(NEW.last_year_value), '') || iif(OLD.unit IS NOT NEW.unit, ',"unit":' || json_quote(NEW.unit), ''), 2) || '}');
END;

CREATE TRIGGER management_issue_deleted AFTER DELETE ON management_issue BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'position', OLD.position, 'title', OLD.title, 'future_vision', OLD.future_vision, 'current_state', OLD.current_state, 'cause_analysis', OLD.cause_analysis, 'challenge', OLD.challenge, 'recognition', OLD.recognition, 'post_id', OLD.post_id, 'number', OLD.number, 'internal_note', OLD.internal_note, 'numbered_up_to', OLD.numbered_up_to), NULL);
END;

CREATE TRIGGER management_issue_inserted AFTER INSERT ON management_issue BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'position', NEW.position, 'title', NEW.title, 'future_vision', NEW.future_vision, 'current_state', NEW.current_state, 'cause_analysis', NEW.cause_analysis, 'challenge', NEW.challenge, 'recognition', NEW.recognition, 'post_id', NEW.post_id, 'number', NEW.number, 'internal_note', NEW.internal_note, 'numbered_up_to', NEW.numbered_up_to));
END;

CREATE TRIGGER management_issue_renamed BEFORE UPDATE OF id ON management_issue WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER management_issue_review_deleted AFTER DELETE ON management_issue_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue_review', OLD.id, json_object('id', OLD.id, 'management_issue_id', OLD.management_issue_id, 'period', OLD.period, 'summary', OLD.summary), NULL);
END;

CREATE TRIGGER management_issue_review_inserted AFTER INSERT ON management_issue_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue_review', NEW.id, NULL, json_object('id', NEW.id, 'management_issue_id', NEW.management_issue_id, 'period', NEW.period, 'summary', NEW.summary));
END;

CREATE TRIGGER management_issue_review_renamed BEFORE UPDATE OF id ON management_issue_review WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER management_issue_review_updated AFTER UPDATE ON management_issue_review WHEN OLD.management_issue_id IS NOT NEW.management_issue_id OR OLD.period IS NOT NEW.period OR OLD.summary IS NOT NEW.summary BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue_review', NEW.id, '{' || substr(iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(OLD.management_issue_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.summary IS NOT NEW.summary, ',"summary":' || json_quote(OLD.summary), ''), 2) || '}', '{' || substr(iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(NEW.management_issue_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.summary IS NOT NEW.summary, ',"summary":' || json_quote(NEW.summary), ''), 2) || '}');
END;

CREATE TRIGGER management_issue_updated AFTER UPDATE ON management_issue WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.future_vision IS NOT NEW.future_vision OR OLD.current_state IS NOT NEW.current_state OR OLD.cause_analysis IS NOT NEW.cause_analysis OR OLD.challenge IS NOT NEW.challenge OR OLD.recognition IS NOT NEW.recognition OR OLD.post_id IS NOT NEW.post_id OR OLD.number IS NOT NEW.number OR OLD.internal_note IS NOT NEW.internal_note OR OLD.numbered_up_to IS NOT NEW.numbered_up_to BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.future_vision IS NOT NEW.future_vision, ',"future_vision":' || json_quote(OLD.future_vision), '') || iif(OLD.current_state IS NOT NEW.current_state, ',"current_state":' || json_quote(OLD.current_state), '') || iif(OLD.cause_analysis IS NOT NEW.cause_analysis, ',"cause_analysis":' || json_quote(OLD.cause_analysis), '') || iif(OLD.challenge IS NOT NEW.challenge, ',"challenge":' || json_quote(OLD.challenge), '') || iif(OLD.recognition IS NOT NEW.recognition, ',"recognition":' || json_quote(OLD.recognition), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(OLD.numbered_up_to), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.future_vision IS NOT NEW.future_vision, ',"future_vision":' || json_quote(NEW.future_vision), '') || iif(OLD.current_state IS NOT NEW.current_state, ',"current_state":' || json_quote(NEW.current_state), '') || iif(OLD.cause_analysis IS NOT NEW.cause_analysis, ',"cause_analysis":' || json_quote(NEW.cause_analysis), '') || iif(OLD.challenge IS NOT NEW.challenge, ',"challenge":' || json_quote(NEW.challenge), '') || iif(OLD.recognition IS NOT NEW.recognition, ',"recognition":' || json_quote(NEW.recognition), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(NEW.numbered_up_to), ''), 2) || '}');
END;

CREATE TRIGGER measure_setting_deleted AFTER DELETE ON measure_setting BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'measure_setting', OLD.id, json_object('id', OLD.id, 'value', OLD.value), NULL);
END;

CREATE TRIGGER measure_setting_inserted AFTER INSERT ON measure_setting BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'measure_setting', NEW.id, NULL, json_object('id', NEW.id, 'value', NEW.value));
END;

CREATE TRIGGER measure_setting_renamed BEFORE UPDATE OF id ON measure_setting WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER measure_setting_updated AFTER UPDATE ON measure_setting WHEN OLD.value IS NOT NEW.value BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'measure_setting', NEW.id, '{' || substr(iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(OLD.value), ''), 2) || '}', '{' || substr(iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(NEW.value), ''), 2) || '}');
END;

CREATE TRIGGER measurement_deleted AFTER DELETE ON measurement BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'measurement', OLD.id, json_object('id', OLD.id, 'series_id', OLD.series_id, 'fiscal_year', OLD.fiscal_year, 'period', OLD.period, 'state', OLD.state, 'value', OLD.value, 'numerator', OLD.numerator, 'denominator', OLD.denominator, 'day', OLD.day, 'text', OLD.text, 'reason', OLD.reason, 'substitute', OLD.substitute, 'question_id', OLD.question_id, 'mystery_shopping_id', OLD.mystery_shopping_id, 'from_date', OLD.from_date, 'until_date', OLD.until_date, 'measured_by', OLD.measured_by, 'evidence_name', OLD.evidence_name, 'evidence_hash', OLD.evidence_hash, 'evidence_link', OLD.evidence_link, 'note', OLD.note), NULL);
END;

CREATE TRIGGER measurement_inserted AFTER INSERT ON measurement BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'measurement', NEW.id, NULL, json_object('id', NEW.id, 'series_id', NEW.series_id, 'fiscal_year', NEW.fiscal_year, 'period', NEW.period, 'state', NEW.state, 'value', NEW.value, 'numerator', NEW.numerator, 'denominator', NEW.denominator, 'day', NEW.day, 'text', NEW.text, 'reason', NEW.reason, 'substitute', NEW.substitute, 'question_id', NEW.question_id, 'mystery_shopping_id', NEW.mystery_shopping_id, 'from_date', NEW.from_date, 'until_date', NEW.until_date, 'measured_by', NEW.measured_by, 'evidence_name', NEW.evidence_name, 'evidence_hash', NEW.evidence_hash, 'evidence_link', NEW.evidence_link, 'note', NEW.note));
END;

CREATE TRIGGER measurement_renamed BEFORE UPDATE OF id ON measurement WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER measurement_updated AFTER UPDATE ON measurement WHEN OLD.series_id IS NOT NEW.series_id OR OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.period IS NOT NEW.period OR OLD.state IS NOT NEW.state OR OLD.value IS NOT NEW.value OR OLD.numerator IS NOT NEW.numerator OR OLD.denominator IS NOT NEW.denominator OR OLD.day IS NOT NEW.day OR OLD.text IS NOT NEW.text OR OLD.reason IS NOT NEW.reason OR OLD.substitute IS NOT NEW.substitute OR OLD.question_id IS NOT NEW.question_id OR OLD.mystery_shopping_id IS NOT NEW.mystery_shopping_id OR OLD.from_date IS NOT NEW.from_date OR OLD.until_date IS NOT NEW.until_date OR OLD.measured_by IS NOT NEW.measured_by OR OLD.evidence_name IS NOT NEW.evidence_name OR OLD.evidence_hash IS NOT NEW.evidence_hash OR OLD.evidence_link IS NOT NEW.evidence_link OR OLD.note IS NOT NEW.note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'measurement', NEW.id, '{' || substr(iif(OLD.series_id IS NOT NEW.series_id, ',"series_id":' || json_quote(OLD.series_id), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.state IS NOT NEW.state, ',"state":' || json_quote(OLD.state), '') || iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(OLD.value), '') || iif(OLD.numerator IS NOT NEW.numerator, ',"numerator":' || json_quote(OLD.numerator), '') || iif(OLD.denominator IS NOT NEW.denominator, ',"denominator":' || json_quote(OLD.denominator), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(OLD.day), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(OLD.reason), '') || iif(OLD.substitute IS NOT NEW.substitute, ',"substitute":' || json_quote(OLD.substitute), '') || iif(OLD.question_id IS NOT NEW.question_id, ',"question_id":' || json_quote(OLD.question_id), '') || iif(OLD.mystery_shopping_id IS NOT NEW.mystery_shopping_id, ',"mystery_shopping_id":' || json_quote(OLD.mystery_shopping_id), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(OLD.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(OLD.until_date), '') || iif(OLD.measured_by IS NOT NEW.measured_by, ',"measured_by":' || json_quote(OLD.measured_by), '') || iif(OLD.evidence_name IS NOT NEW.evidence_name, ',"evidence_name":' || json_quote(OLD.evidence_name), '') || iif(OLD.evidence_hash IS NOT NEW.evidence_hash, ',"evidence_hash":' || json_quote(OLD.evidence_hash), '') || iif(OLD.evidence_link IS NOT NEW.evidence_link, ',"evidence_link":' || json_quote(OLD.evidence_link), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), ''), 2) || '}', '{' || substr(iif(OLD.series_id IS NOT NEW.series_id, ',"series_id":' || json_quote(NEW.series_id), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.state IS NOT NEW.state, ',"state":' || json_quote(NEW.state), '') || iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(NEW.value), '') || iif(OLD.numerator IS NOT NEW.numerator, ',"numerator":' || json_quote(NEW.numerator), '') || iif(OLD.denominator IS NOT NEW.denominator, ',"denominator":' || json_quote(NEW.denominator), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(NEW.day), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(NEW.reason), '') || iif(OLD.substitute IS NOT NEW.substitute, ',"substitute":' || json_quote(NEW.substitute), '') || iif(OLD.question_id IS NOT NEW.question_id, ',"question_id":' || json_quote(NEW.question_id), '') || iif(OLD.mystery_shopping_id IS NOT NEW.mystery_shopping_id, ',"mystery_shopping_id":' || json_quote(NEW.mystery_shopping_id), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(NEW.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(NEW.until_date), '') || iif(OLD.measured_by IS NOT NEW.measured_by, ',"measured_by":' || json_quote(NEW.measured_by), '') || iif(OLD.evidence_name IS NOT NEW.evidence_name, ',"evidence_name":' || json_quote(NEW.evidence_name), '') || iif(OLD.evidence_hash IS NOT NEW.evidence_hash, ',"evidence_hash":' || json_quote(NEW.evidence_hash), '') || iif(OLD.evidence_link IS NOT NEW.evidence_link, ',"evidence_link":' || json_quote(NEW.evidence_link), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), ''), 2) || '}');
END;

CREATE TRIGGER meeting_deleted AFTER DELETE ON meeting BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'meeting', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'kind', OLD.kind, 'subcommittee_id', OLD.subcommittee_id, 'number', OLD.number, 'label', OLD.label, 'format', OLD.format, 'day', OLD.day, 'opens_at', OLD.opens_at, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'place', OLD.place, 'legal_basis', OLD.legal_basis, 'is_open', OLD.is_open, 'closed_reason', OLD.closed_reason, 'audience', OLD.audience, 'remarks', OLD.remarks, 'note', OLD.note, 'minutes_state', OLD.minutes_state, 'minutes_confirmed_day', OLD.minutes_confirmed_day, 'published_day', OLD.published_day), NULL);
END;

CREATE TRIGGER meeting_inserted AFTER INSERT ON meeting BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'meeting', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'kind', NEW.kind, 'subcommittee_id', NEW.subcommittee_id, 'number', NEW.number, 'label', NEW.label, 'format', NEW.format, 'day', NEW.day, 'opens_at', NEW.opens_at, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'place', NEW.place, 'legal_basis', NEW.legal_basis, 'is_open', NEW.is_open, 'closed_reason', NEW.closed_reason, 'audience', NEW.audience, 'remarks', NEW.remarks, 'note', NEW.note, 'minutes_state', NEW.minutes_state, 'minutes_confirmed_day', NEW.minutes_confirmed_day, 'published_day', NEW.published_day));
END;

CREATE TRIGGER meeting_renamed BEFORE UPDATE OF id ON meeting WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER meeting_updated AFTER UPDATE ON meeting WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.kind IS NOT NEW.kind OR OLD.subcommittee_id IS NOT NEW.subcommittee_id OR OLD.number IS NOT NEW.number OR OLD.label IS NOT NEW.label OR OLD.format IS NOT NEW.format OR OLD.day IS NOT NEW.day OR OLD.opens_at IS NOT NEW.opens_at OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at OR OLD.place IS NOT NEW.place OR OLD.legal_basis IS NOT NEW.legal_basis OR OLD.is_open IS NOT NEW.is_open OR OLD.closed_reason IS NOT NEW.closed_reason OR OLD.audience IS NOT NEW.audience OR OLD.remarks IS NOT NEW.remarks OR OLD.note IS NOT NEW.note OR OLD.minutes_state IS NOT NEW.minutes_state OR OLD.minutes_confirmed_day IS NOT NEW.minutes_confirmed_day OR OLD.published_day IS NOT NEW.published_day BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'meeting', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.subcommittee_id IS NOT NEW.subcommittee_id, ',"subcommittee_id":' || json_quote(OLD.subcommittee_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.label IS NOT NEW.label, ',"label":' || json_quote(OLD.label), '') || iif(OLD.format IS NOT NEW.format, ',"format":' || json_quote(OLD.format), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(OLD.day), '') || iif(OLD.opens_at IS NOT NEW.opens_at, ',"opens_at":' || json_quote(OLD.opens_at), '') || iif(OLD.starts_at IS NOT NEW.starts_at, ',"starts_at":' || json_quote(OLD.starts_at), '') || iif(OLD.ends_at IS NOT NEW.ends_at, ',"ends_at":' || json_quote(OLD.ends_at), '') || iif(OLD.place IS NOT NEW.place, ',"place":' || json_quote(OLD.place), '') || iif(OLD.legal_basis IS NOT NEW.legal_basis, ',"legal_basis":' || json_quote(OLD.legal_basis), '') || iif(OLD.is_open IS NOT NEW.is_open, ',"is_open":' || json_quote(OLD.is_open), '') || iif(OLD.closed_reason IS NOT NEW.closed_reason, ',"closed_reason":' || json_quote(OLD.closed_reason), '') || iif(OLD.audience IS NOT NEW.audience, ',"audience":' || json_quote(OLD.audience), '') || iif(OLD.remarks IS NOT NEW.remarks, ',"remarks":' || json_quote(OLD.remarks), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), '') || iif(OLD.minutes_state IS NOT NEW.minutes_state, ',"minutes_state":' || json_quote(OLD.minutes_state), '') || iif(OLD.minutes_confirmed_day IS NOT NEW.minutes_confirmed_day, ',"minutes_confirmed_day":' || json_quote(OLD.minutes_confirmed_day), '') || iif(OLD.published_day IS NOT NEW.published_day, ',"published_day":' || json_quote(OLD.published_day), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.subcommittee_id IS NOT NEW.subcommittee_id, ',"subcommittee_id":' || json_quote(NEW.subcommittee_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.label IS NOT NEW.label, ',"label":' || json_quote(NEW.label), '') || iif(OLD.format IS NOT NEW.format, ',"format":' || json_quote(NEW.format), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(NEW.day), '') || iif(OLD.opens_at IS NOT NEW.opens_at, ',"opens_at":' || json_quote(NEW.opens_at), '') || iif(OLD.starts_at IS NOT NEW.starts_at, ',"starts_at":' || json_quote(NEW.starts_at), '') || iif(OLD.ends_at IS NOT NEW.ends_at, ',"ends_at":' || json_quote(NEW.ends_at), '') || iif(OLD.place IS NOT NEW.place, ',"place":' || json_quote(NEW.place), '') || iif(OLD.legal_basis IS NOT NEW.legal_basis, ',"legal_basis":' || json_quote(NEW.legal_basis), '') || iif(OLD.is_open IS NOT NEW.is_open, ',"is_open":' || json_quote(NEW.is_open), '') || iif(OLD.closed_reason IS NOT NEW.closed_reason, ',"closed_reason":' || json_quote(NEW.closed_reason), '') || iif(OLD.audience IS NOT NEW.audience, ',"audience":' || json_quote(NEW.audience), '') || iif(OLD.remarks IS NOT NEW.remarks, ',"remarks":' || json_quote(NEW.remarks), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), '') || iif(OLD.minutes_state IS NOT NEW.minutes_state, ',"minutes_state":' || json_quote(NEW.minutes_state), '') || iif(OLD.minutes_confirmed_day IS NOT NEW.minutes_confirmed_day, ',"minutes_confirmed_day":' || json_quote(NEW.minutes_confirmed_day), '') || iif(OLD.published_day IS NOT NEW.published_day, ',"published_day":' || json_quote(NEW.published_day), ''), 2) || '}');
END;

CREATE TRIGGER member_deleted AFTER DELETE ON member BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member', OLD.id, json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'kana', OLD.kana, 'short_name', OLD.short_name, 'kind_id', OLD.kind_id, 'affiliation', OLD.affiliation, 'note', OLD.note), NULL);
END;

CREATE TRIGGER member_inserted AFTER INSERT ON member BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member', NEW.id, NULL, json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'kana', NEW.kana, 'short_name', NEW.short_name, 'kind_id', NEW.kind_id, 'affiliation', NEW.affiliation, 'note', NEW.note));
END;

CREATE TRIGGER member_kind_deleted AFTER DELETE ON member_kind BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_kind', OLD.id, json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'quota', OLD.quota), NULL);
END;

CREATE TRIGGER member_kind_inserted AFTER INSERT ON member_kind BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_kind', NEW.id, NULL, json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'quota', NEW.quota));
END;

CREATE TRIGGER member_kind_renamed BEFORE UPDATE OF id ON member_kind WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER member_kind_updated AFTER UPDATE ON member_kind WHEN OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.quota IS NOT NEW.quota BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_kind', NEW.id, '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.quota IS NOT NEW.quota, ',"quota":' || json_quote(OLD.quota), ''), 2) || '}', '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.quota IS NOT NEW.quota, ',"quota":' || json_quote(NEW.quota), ''), 2) || '}');
END;

CREATE TRIGGER member_renamed BEFORE UPDATE OF id ON member WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER member_seat_deleted AFTER DELETE ON member_seat BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_seat', OLD.id, json_object('id', OLD.id, 'member_id', OLD.member_id, 'subcommittee_id', OLD.subcommittee_id, 'role', OLD.role, 'from_date', OLD.from_date, 'until_date', OLD.until_date), NULL);
END;

CREATE TRIGGER member_seat_inserted AFTER INSERT ON member_seat BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_seat', NEW.id, NULL, json_object('id', NEW.id, 'member_id', NEW.member_id, 'subcommittee_id', NEW.subcommittee_id, 'role', NEW.role, 'from_date', NEW.from_date, 'until_date', NEW.until_date));
END;

CREATE TRIGGER member_seat_renamed BEFORE UPDATE OF id ON member_seat WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER member_seat_updated AFTER UPDATE ON member_seat WHEN OLD.member_id IS NOT NEW.member_id OR OLD.subcommittee_id IS NOT NEW.subcommittee_id OR OLD.role IS NOT NEW.role OR OLD.from_date IS NOT NEW.from_date OR OLD.until_date IS NOT NEW.until_date BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_seat', NEW.id, '{' || substr(iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(OLD.member_id), '') || iif(OLD.subcommittee_id IS NOT NEW.subcommittee_id, ',"subcommittee_id":' || json_quote(OLD.subcommittee_id), '') || iif(OLD.role IS NOT NEW.role, ',"role":' || json_quote(OLD.role), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(OLD.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(OLD.until_date), ''), 2) || '}', '{' || substr(iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(NEW.member_id), '') || iif(OLD.subcommittee_id IS NOT NEW.subcommittee_id, ',"subcommittee_id":' || json_quote(NEW.subcommittee_id), '') || iif(OLD.role IS NOT NEW.role, ',"role":' || json_quote(NEW.role), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(NEW.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(NEW.until_date), ''), 2) || '}');
END;

CREATE TRIGGER member_sheet_answer_deleted AFTER DELETE ON member_sheet_answer BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_answer', OLD.id, json_object('id', OLD.id, 'item_id', OLD.item_id, 'member_id', OLD.member_id, 'choice', OLD.choice, 'comment', OLD.comment), NULL);
END;

CREATE TRIGGER member_sheet_answer_inserted AFTER INSERT ON member_sheet_answer BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_answer', NEW.id, NULL, json_object('id', NEW.id, 'item_id', NEW.item_id, 'member_id', NEW.member_id, 'choice', NEW.choice, 'comment', NEW.comment));
END;

CREATE TRIGGER member_sheet_answer_renamed BEFORE UPDATE OF id ON member_sheet_answer WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER member_sheet_answer_updated AFTER UPDATE ON member_sheet_answer WHEN OLD.item_id IS NOT NEW.item_id OR OLD.member_id IS NOT NEW.member_id OR OLD.choice IS NOT NEW.choice OR OLD.comment IS NOT NEW.comment BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_answer', NEW.id, '{' || substr(iif(OLD.item_id IS NOT NEW.item_id, ',"item_id":' || json_quote(OLD.item_id), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(OLD.member_id), '') || iif(OLD.choice IS NOT NEW.choice, ',"choice":' || json_quote(OLD.choice), '') || iif(OLD.comment IS NOT NEW.comment, ',"comment":' || json_quote(OLD.comment), ''), 2) || '}', '{' || substr(iif(OLD.item_id IS NOT NEW.item_id, ',"item_id":' || json_quote(NEW.item_id), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(NEW.member_id), '') || iif(OLD.choice IS NOT NEW.choice, ',"choice":' || json_quote(NEW.choice), '') || iif(OLD.comment IS NOT NEW.comment, ',"comment":' || json_quote(NEW.comment), ''), 2) || '}');
END;

CREATE TRIGGER member_sheet_copy_deleted AFTER DELETE ON member_sheet_copy BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_copy', OLD.id, json_object('id', OLD.id, 'sheet_id', OLD.sheet_id, 'member_id', OLD.member_id, 'issued_day', OLD.issued_day, 'returned_day', OLD.returned_day, 'file_name', OLD.file_name), NULL);
END;

CREATE TRIGGER member_sheet_copy_inserted AFTER INSERT ON member_sheet_copy BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_copy', NEW.id, NULL, json_object('id', NEW.id, 'sheet_id', NEW.sheet_id, 'member_id', NEW.member_id, 'issued_day', NEW.issued_day, 'returned_day', NEW.returned_day, 'file_name', NEW.file_name));
END;

CREATE TRIGGER member_sheet_copy_renamed BEFORE UPDATE OF id ON member_sheet_copy WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER member_sheet_copy_updated AFTER UPDATE ON member_sheet_copy WHEN OLD.sheet_id IS NOT NEW.sheet_id OR OLD.member_id IS NOT NEW.member_id OR OLD.issued_day IS NOT NEW.issued_day OR OLD.returned_day IS NOT NEW.returned_day OR OLD.file_name IS NOT NEW.file_name BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_copy', NEW.id, '{' || substr(iif(OLD.sheet_id IS NOT NEW.sheet_id, ',"sheet_id":' || json_quote(OLD.sheet_id), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(OLD.member_id), '') || iif(OLD.issued_day IS NOT NEW.issued_day, ',"issued_day":' || json_quote(OLD.issued_day), '') || iif(OLD.returned_day IS NOT NEW.returned_day, ',"returned_day":' || json_quote(OLD.returned_day), '') || iif(OLD.file_name IS NOT NEW.file_name, ',"file_name":' || json_quote(OLD.file_name), ''), 2) || '}', '{' || substr(iif(OLD.sheet_id IS NOT NEW.sheet_id, ',"sheet_id":' || json_quote(NEW.sheet_id), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(NEW.member_id), '') || iif(OLD.issued_day IS NOT NEW.issued_day, ',"issued_day":' || json_quote(NEW.issued_day), '') || iif(OLD.returned_day IS NOT NEW.returned_day, ',"returned_day":' || json_quote(NEW.returned_day), '') || iif(OLD.file_name IS NOT NEW.file_name, ',"file_name":' || json_quote(NEW.file_name), ''), 2) || '}');
END;

CREATE TRIGGER member_sheet_deleted AFTER DELETE ON member_sheet BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'fiscal_year', OLD.fiscal_year, 'title', OLD.title, 'meeting_id', OLD.meeting_id, 'deadline', OLD.deadline, 'request', OLD.request, 'choices', OLD.choices), NULL);
END;

CREATE TRIGGER member_sheet_inserted AFTER INSERT ON member_sheet BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet', NEW.id, NULL, json_object('id', NEW.id, 'kind', NEW.kind, 'fiscal_year', NEW.fiscal_year, 'title', NEW.title, 'meeting_id', NEW.meeting_id, 'deadline', NEW.deadline, 'request', NEW.request, 'choices', NEW.choices));
END;

CREATE TRIGGER member_sheet_item_deleted AFTER DELETE ON member_sheet_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_item', OLD.id, json_object('id', OLD.id, 'sheet_id', OLD.sheet_id, 'position', OLD.position, 'target_kind', OLD.target_kind, 'target_id', OLD.target_id, 'target_title', OLD.target_title, 'text', OLD.text), NULL);
END;

CREATE TRIGGER member_sheet_item_inserted AFTER INSERT ON member_sheet_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_item', NEW.id, NULL, json_object('id', NEW.id, 'sheet_id', NEW.sheet_id, 'position', NEW.position, 'target_kind', NEW.target_kind, 'target_id', NEW.target_id, 'target_title', NEW.target_title, 'text', NEW.text));
END;

CREATE TRIGGER member_sheet_item_renamed BEFORE UPDATE OF id ON member_sheet_item WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER member_sheet_item_updated AFTER UPDATE ON member_sheet_item WHEN OLD.sheet_id IS NOT NEW.sheet_id OR OLD.position IS NOT NEW.position OR OLD.target_kind IS NOT NEW.target_kind OR OLD.target_id IS NOT NEW.target_id OR OLD.target_title IS NOT NEW.target_title OR OLD.text IS NOT NEW.text BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet_item', NEW.id, '{' || substr(iif(OLD.sheet_id IS NOT NEW.sheet_id, ',"sheet_id":' || json_quote(OLD.sheet_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.target_kind IS NOT NEW.target_kind, ',"target_kind":' || json_quote(OLD.target_kind), '') || iif(OLD.target_id IS NOT NEW.target_id, ',"target_id":' || json_quote(OLD.target_id), '') || iif(OLD.target_title IS NOT NEW.target_title, ',"target_title":' || json_quote(OLD.target_title), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), ''), 2) || '}', '{' || substr(iif(OLD.sheet_id IS NOT NEW.sheet_id, ',"sheet_id":' || json_quote(NEW.sheet_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.target_kind IS NOT NEW.target_kind, ',"target_kind":' || json_quote(NEW.target_kind), '') || iif(OLD.target_id IS NOT NEW.target_id, ',"target_id":' || json_quote(NEW.target_id), '') || iif(OLD.target_title IS NOT NEW.target_title, ',"target_title":' || json_quote(NEW.target_title), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), ''), 2) || '}');
END;

CREATE TRIGGER member_sheet_renamed BEFORE UPDATE OF id ON member_sheet WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER member_sheet_updated AFTER UPDATE ON member_sheet WHEN OLD.kind IS NOT NEW.kind OR OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.title IS NOT NEW.title OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.deadline IS NOT NEW.deadline OR OLD.request IS NOT NEW.request OR OLD.choices IS NOT NEW.choices BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_sheet', NEW.id, '{' || substr(iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(OLD.meeting_id), '') || iif(OLD.deadline IS NOT NEW.deadline, ',"deadline":' || json_quote(OLD.deadline), '') || iif(OLD.request IS NOT NEW.request, ',"request":' || json_quote(OLD.request), '') || iif(OLD.choices IS NOT NEW.choices, ',"choices":' || json_quote(OLD.choices), ''), 2) || '}', '{' || substr(iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(NEW.meeting_id), '') || iif(OLD.deadline IS NOT NEW.deadline, ',"deadline":' || json_quote(NEW.deadline), '') || iif(OLD.request IS NOT NEW.request, ',"request":' || json_quote(NEW.request), '') || iif(OLD.choices IS NOT NEW.choices, ',"choices":' || json_quote(NEW.choices), ''), 2) || '}');
END;

CREATE TRIGGER member_term_deleted AFTER DELETE ON member_term BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_term', OLD.id, json_object('id', OLD.id, 'member_id', OLD.member_id, 'from_date', OLD.from_date, 'until_date', OLD.until_date, 'end_reason', OLD.end_reason), NULL);
END;

CREATE TRIGGER member_term_inserted AFTER INSERT ON member_term BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_term', NEW.id, NULL, json_object('id', NEW.id, 'member_id', NEW.member_id, 'from_date', NEW.from_date, 'until_date', NEW.until_date, 'end_reason', NEW.end_reason));
END;

CREATE TRIGGER member_term_renamed BEFORE UPDATE OF id ON member_term WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER member_term_updated AFTER UPDATE ON member_term WHEN OLD.member_id IS NOT NEW.member_id OR OLD.from_date IS NOT NEW.from_date OR OLD.until_date IS NOT NEW.until_date OR OLD.end_reason IS NOT NEW.end_reason BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member_term', NEW.id, '{' || substr(iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(OLD.member_id), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(OLD.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(OLD.until_date), '') || iif(OLD.end_reason IS NOT NEW.end_reason, ',"end_reason":' || json_quote(OLD.end_reason), ''), 2) || '}', '{' || substr(iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(NEW.member_id), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(NEW.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(NEW.until_date), '') || iif(OLD.end_reason IS NOT NEW.end_reason, ',"end_reason":' || json_quote(NEW.end_reason), ''), 2) || '}');
END;

CREATE TRIGGER member_updated AFTER UPDATE ON member WHEN OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.kana IS NOT NEW.kana OR OLD.short_name IS NOT NEW.short_name OR OLD.kind_id IS NOT NEW.kind_id OR OLD.affiliation IS NOT NEW.affiliation OR OLD.note IS NOT NEW.note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'member', NEW.id, '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.kana IS NOT NEW.kana, ',"kana":' || json_quote(OLD.kana), '') || iif(OLD.short_name IS NOT NEW.short_name, ',"short_name":' || json_quote(OLD.short_name), '') || iif(OLD.kind_id IS NOT NEW.kind_id, ',"kind_id":' || json_quote(OLD.kind_id), '') || iif(OLD.affiliation IS NOT NEW.affiliation, ',"affiliation":' || json_quote(OLD.affiliation), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), ''), 2) || '}', '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.kana IS NOT NEW.kana, ',"kana":' || json_quote(NEW.kana), '') || iif(OLD.short_name IS NOT NEW.short_name, ',"short_name":' || json_quote(NEW.short_name), '') || iif(OLD.kind_id IS NOT NEW.kind_id, ',"kind_id":' || json_quote(NEW.kind_id), '') || iif(OLD.affiliation IS NOT NEW.affiliation, ',"affiliation":' || json_quote(NEW.affiliation), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), ''), 2) || '}');
END;

CREATE TRIGGER milestone_deleted AFTER DELETE ON milestone BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'milestone', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'initiative_id', OLD.initiative_id, 'title', OLD.title, 'due_day', OLD.due_day, 'done_day', OLD.done_day, 'note', OLD.note), NULL);
END;

CREATE TRIGGER milestone_inserted AFTER INSERT ON milestone BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'milestone', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'initiative_id', NEW.initiative_id, 'title', NEW.title, 'due_day', NEW.due_day, 'done_day', NEW.done_day, 'note', NEW.note));
END;

CREATE TRIGGER milestone_renamed BEFORE UPDATE OF id ON milestone WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER milestone_updated AFTER UPDATE ON milestone WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.initiative_id IS NOT NEW.initiative_id OR OLD.title IS NOT NEW.title OR OLD.due_day IS NOT NEW.due_day OR OLD.done_day IS NOT NEW.done_day OR OLD.note IS NOT NEW.note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'milestone', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.due_day IS NOT NEW.due_day, ',"due_day":' || json_quote(OLD.due_day), '') || iif(OLD.done_day IS NOT NEW.done_day, ',"done_day":' || json_quote(OLD.done_day), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.due_day IS NOT NEW.due_day, ',"due_day":' || json_quote(NEW.due_day), '') || iif(OLD.done_day IS NOT NEW.done_day, ',"done_day":' || json_quote(NEW.done_day), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), ''), 2) || '}');
END;

CREATE TRIGGER mystery_item_deleted AFTER DELETE ON mystery_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'mystery_item', OLD.id, json_object('id', OLD.id, 'mystery_shopping_id', OLD.mystery_shopping_id, 'position', OLD.position, 'area', OLD.area, 'name', OLD.name, 'scores', OLD.scores), NULL);
END;

CREATE TRIGGER mystery_item_inserted AFTER INSERT ON mystery_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'mystery_item', NEW.id, NULL, json_object('id', NEW.id, 'mystery_shopping_id', NEW.mystery_shopping_id, 'position', NEW.position, 'area', NEW.area, 'name', NEW.name, 'scores', NEW.scores));
END;

CREATE TRIGGER mystery_item_renamed BEFORE UPDATE OF id ON mystery_item WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER mystery_item_updated AFTER UPDATE ON mystery_item WHEN OLD.mystery_shopping_id IS NOT NEW.mystery_shopping_id OR OLD.position IS NOT NEW.position OR OLD.area IS NOT NEW.area OR OLD.name IS NOT NEW.name OR OLD.scores IS NOT NEW.scores BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'mystery_item', NEW.id, '{' || substr(iif(OLD.mystery_shopping_id IS NOT NEW.mystery_shopping_id, ',"mystery_shopping_id":' || json_quote(OLD.mystery_shopping_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.area IS NOT NEW.area, ',"area":' || json_quote(OLD.area), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.scores IS NOT NEW.scores, ',"scores":' || json_quote(OLD.scores), ''), 2) || '}', '{' || substr(iif(OLD.mystery_shopping_id IS NOT NEW.mystery_shopping_id, ',"mystery_shopping_id":' || json_quote(NEW.mystery_shopping_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.area IS NOT NEW.area, ',"area":' || json_quote(NEW.area), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.scores IS NOT NEW.scores, ',"scores":' || json_quote(NEW.scores), ''), 2) || '}');
END;

CREATE TRIGGER mystery_shopping_deleted AFTER DELETE ON mystery_shopping BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'mystery_shopping', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'position', OLD.position, 'name', OLD.name, 'from_date', OLD.from_date, 'until_date', OLD.until_date, 'notes', OLD.notes, 'printed_mean', OLD.printed_mean, 'is_central', OLD.is_central), NULL);
END;

CREATE TRIGGER mystery_shopping_inserted AFTER INSERT ON mystery_shopping BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'mystery_shopping', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'position', NEW.position, 'name', NEW.name, 'from_date', NEW.from_date, 'until_date', NEW.until_date, 'notes', NEW.notes, 'printed_mean', NEW.printed_mean, 'is_central', NEW.is_central));
END;

CREATE TRIGGER mystery_shopping_renamed BEFORE UPDATE OF id ON mystery_shopping WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER mystery_shopping_updated AFTER UPDATE ON mystery_shopping WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.from_date IS NOT NEW.from_date OR OLD.until_date IS NOT NEW.until_date OR OLD.notes IS NOT NEW.notes OR OLD.printed_mean IS NOT NEW.printed_mean OR OLD.is_central IS NOT NEW.is_central BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'mystery_shopping', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(OLD.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(OLD.until_date), '') || iif(OLD.notes IS NOT NEW.notes, ',"notes":' || json_quote(OLD.notes), '') || iif(OLD.printed_mean IS NOT NEW.printed_mean, ',"printed_mean":' || json_quote(OLD.printed_mean), '') || iif(OLD.is_central IS NOT NEW.is_central, ',"is_central":' || json_quote(OLD.is_central), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(NEW.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(NEW.until_date), '') || iif(OLD.notes IS NOT NEW.notes, ',"notes":' || json_quote(NEW.notes), '') || iif(OLD.printed_mean IS NOT NEW.printed_mean, ',"printed_mean":' || json_quote(NEW.printed_mean), '') || iif(OLD.is_central IS NOT NEW.is_central, ',"is_central":' || json_quote(NEW.is_central), ''), 2) || '}');
END;

CREATE TRIGGER opinion_about_deleted AFTER DELETE ON opinion_about BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion_about', OLD.id, json_object('id', OLD.id, 'opinion_id', OLD.opinion_id, 'target_kind', OLD.target_kind, 'target_id', OLD.target_id, 'target_title', OLD.target_title), NULL);
END;

CREATE TRIGGER opinion_about_inserted AFTER INSERT ON opinion_about BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion_about', NEW.id, NULL, json_object('id', NEW.id, 'opinion_id', NEW.opinion_id, 'target_kind', NEW.target_kind, 'target_id', NEW.target_id, 'target_title', NEW.target_title));
END;

CREATE TRIGGER opinion_about_renamed BEFORE UPDATE OF id ON opinion_about WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER opinion_about_updated AFTER UPDATE ON opinion_about WHEN OLD.opinion_id IS NOT NEW.opinion_id OR OLD.target_kind IS NOT NEW.target_kind OR OLD.target_id IS NOT NEW.target_id OR OLD.target_title IS NOT NEW.target_title BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion_about', NEW.id, '{' || substr(iif(OLD.opinion_id IS NOT NEW.opinion_id, ',"opinion_id":' || json_quote(OLD.opinion_id), '') || iif(OLD.target_kind IS NOT NEW.target_kind, ',"target_kind":' || json_quote(OLD.target_kind), '') || iif(OLD.target_id IS NOT NEW.target_id, ',"target_id":' || json_quote(OLD.target_id), '') || iif(OLD.target_title IS NOT NEW.target_title, ',"target_title":' || json_quote(OLD.target_title), ''), 2) || '}', '{' || substr(iif(OLD.opinion_id IS NOT NEW.opinion_id, ',"opinion_id":' || json_quote(NEW.opinion_id), '') || iif(OLD.target_kind IS NOT NEW.target_kind, ',"target_kind":' || json_quote(NEW.target_kind), '') || iif(OLD.target_id IS NOT NEW.target_id, ',"target_id":' || json_quote(NEW.target_id), '') || iif(OLD.target_title IS NOT NEW.target_title, ',"target_title":' || json_quote(NEW.target_title), ''), 2) || '}');
END;

CREATE TRIGGER opinion_deleted AFTER DELETE ON opinion BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'number', OLD.number, 'gist', OLD.gist, 'answer_class_id', OLD.answer_class_id, 'section_id', OLD.section_id, 'post_id', OLD.post_id, 'due_date', OLD.due_date, 'answer', OLD.answer, 'answer_state', OLD.answer_state, 'answered_day', OLD.answered_day, 'published_day', OLD.published_day, 'measure_taken', OLD.measure_taken, 'is_main_measure', OLD.is_main_measure, 'internal_note', OLD.internal_note, 'told_meeting_id', OLD.told_meeting_id, 'told_day', OLD.told_day, 'merged_into_id', OLD.merged_into_id, 'split_from_id', OLD.split_from_id), NULL);
END;

CREATE TRIGGER opinion_inserted AFTER INSERT ON opinion BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'number', NEW.number, 'gist', NEW.gist, 'answer_class_id', NEW.answer_class_id, 'section_id', NEW.section_id, 'post_id', NEW.post_id, 'due_date', NEW.due_date, 'answer', NEW.answer, 'answer_state', NEW.answer_state, 'answered_day', NEW.answered_day, 'published_day', NEW.published_day, 'measure_taken', NEW.measure_taken, 'is_main_measure', NEW.is_main_measure, 'internal_note', NEW.internal_note, 'told_meeting_id', NEW.told_meeting_id, 'told_day', NEW.told_day, 'merged_into_id', NEW.merged_into_id, 'split_from_id', NEW.split_from_id));
END;

CREATE TRIGGER opinion_question_deleted AFTER DELETE ON opinion_question BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion_question', OLD.id, json_object('id', OLD.id, 'opinion_id', OLD.opinion_id, 'position', OLD.position, 'text', OLD.text, 'answer', OLD.answer, 'is_covered', OLD.is_covered), NULL);
END;

CREATE TRIGGER opinion_question_inserted AFTER INSERT ON opinion_question BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion_question', NEW.id, NULL, json_object('id', NEW.id, 'opinion_id', NEW.opinion_id, 'position', NEW.position, 'text', NEW.text, 'answer', NEW.answer, 'is_covered', NEW.is_covered));
END;

CREATE TRIGGER opinion_question_renamed BEFORE UPDATE OF id ON opinion_question WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER opinion_question_updated AFTER UPDATE ON opinion_question WHEN OLD.opinion_id IS NOT NEW.opinion_id OR OLD.position IS NOT NEW.position OR OLD.text IS NOT NEW.text OR OLD.answer IS NOT NEW.answer OR OLD.is_covered IS NOT NEW.is_covered BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion_question', NEW.id, '{' || substr(iif(OLD.opinion_id IS NOT NEW.opinion_id, ',"opinion_id":' || json_quote(OLD.opinion_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), '') || iif(OLD.answer IS NOT NEW.answer, ',"answer":' || json_quote(OLD.answer), '') || iif(OLD.is_covered IS NOT NEW.is_covered, ',"is_covered":' || json_quote(OLD.is_covered), ''), 2) || '}', '{' || substr(iif(OLD.opinion_id IS NOT NEW.opinion_id, ',"opinion_id":' || json_quote(NEW.opinion_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), '') || iif(OLD.answer IS NOT NEW.answer, ',"answer":' || json_quote(NEW.answer), '') || iif(OLD.is_covered IS NOT NEW.is_covered, ',"is_covered":' || json_quote(NEW.is_covered), ''), 2) || '}');
END;

CREATE TRIGGER opinion_renamed BEFORE UPDATE OF id ON opinion WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER opinion_updated AFTER UPDATE ON opinion WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.number IS NOT NEW.number OR OLD.gist IS NOT NEW.gist OR OLD.answer_class_id IS NOT NEW.answer_class_id OR OLD.section_id IS NOT NEW.section_id OR OLD.post_id IS NOT NEW.post_id OR OLD.due_date IS NOT NEW.due_date OR OLD.answer IS NOT NEW.answer OR OLD.answer_state IS NOT NEW.answer_state OR OLD.answered_day IS NOT NEW.answered_day OR OLD.published_day IS NOT NEW.published_day OR OLD.measure_taken IS NOT NEW.measure_taken OR OLD.is_main_measure IS NOT NEW.is_main_measure OR OLD.internal_note IS NOT NEW.internal_note OR OLD.told_meeting_id IS NOT NEW.told_meeting_id OR OLD.told_day IS NOT NEW.told_day OR OLD.merged_into_id IS NOT NEW.merged_into_id OR OLD.split_from_id IS NOT NEW.split_from_id BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'opinion', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.gist IS NOT NEW.gist, ',"gist":' || json_quote(OLD.gist), '') || iif(OLD.answer_class_id IS NOT NEW.answer_class_id, ',"answer_class_id":' || json_quote(OLD.answer_class_id), '') || iif(OLD.section_id IS NOT NEW.section_id, ',"section_id":' || json_quote(OLD.section_id), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.due_date IS NOT NEW.due_date, ',"due_date":' || json_quote(OLD.due_date), '') || iif(OLD.answer IS NOT NEW.answer, ',"answer":' || json_quote(OLD.answer), '') || iif(OLD.answer_state IS NOT NEW.answer_state, ',"answer_state":' || json_quote(OLD.answer_state), '') || iif(OLD.answered_day IS NOT NEW.answered_day, ',"answered_day":' || json_quote(OLD.answered_day), '') || iif(OLD.published_day IS NOT NEW.published_day, ',"published_day":' || json_quote(OLD.published_day), '') || iif(OLD.measure_taken IS NOT NEW.measure_taken, ',"measure_taken":' || json_quote(OLD.measure_taken), '') || iif(OLD.is_main_measure IS NOT NEW.is_main_measure, ',"is_main_measure":' || json_quote(OLD.is_main_measure), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), '') || iif(OLD.told_meeting_id IS NOT NEW.told_meeting_id, ',"told_meeting_id":' || json_quote(OLD.told_meeting_id), '') || iif(OLD.told_day IS NOT NEW.told_day, ',"told_day":' || json_quote(OLD.told_day), '') || iif(OLD.merged_into_id IS NOT NEW.merged_into_id, ',"merged_into_id":' || json_quote(OLD.merged_into_id), '') || iif(OLD.split_from_id IS NOT NEW.split_from_id, ',"split_from_id":' || json_quote(OLD.split_from_id), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.gist IS NOT NEW.gist, ',"gist":' || json_quote(NEW.gist), '') || iif(OLD.answer_class_id IS NOT NEW.answer_class_id, ',"answer_class_id":' || json_quote(NEW.answer_class_id), '') || iif(OLD.section_id IS NOT NEW.section_id, ',"section_id":' || json_quote(NEW.section_id), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.due_date IS NOT NEW.due_date, ',"due_date":' || json_quote(NEW.due_date), '') || iif(OLD.answer IS NOT NEW.answer, ',"answer":' || json_quote(NEW.answer), '') || iif(OLD.answer_state IS NOT NEW.answer_state, ',"answer_state":' || json_quote(NEW.answer_state), '') || iif(OLD.answered_day IS NOT NEW.answered_day, ',"answered_day":' || json_quote(NEW.answered_day), '') || iif(OLD.published_day IS NOT NEW.published_day, ',"published_day":' || json_quote(NEW.published_day), '') || iif(OLD.measure_taken IS NOT NEW.measure_taken, ',"measure_taken":' || json_quote(NEW.measure_taken), '') || iif(OLD.is_main_measure IS NOT NEW.is_main_measure, ',"is_main_measure":' || json_quote(NEW.is_main_measure), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), '') || iif(OLD.told_meeting_id IS NOT NEW.told_meeting_id, ',"told_meeting_id":' || json_quote(NEW.told_meeting_id), '') || iif(OLD.told_day IS NOT NEW.told_day, ',"told_day":' || json_quote(NEW.told_day), '') || iif(OLD.merged_into_id IS NOT NEW.merged_into_id, ',"merged_into_id":' || json_quote(NEW.merged_into_id), '') || iif(OLD.split_from_id IS NOT NEW.split_from_id, ',"split_from_id":' || json_quote(NEW.split_from_id), ''), 2) || '}');
END;

CREATE TRIGGER outcome_indicator_deleted AFTER DELETE ON outcome_indicator BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_indicator', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'position', OLD.position, 'name', OLD.name, 'target', OLD.target, 'target_reason', OLD.target_reason, 'cumulative_from', OLD.cumulative_from, 'cumulative_until', OLD.cumulative_until, 'previous_result', OLD.previous_result, 'previous_rating', OLD.previous_rating, 'previous_linked', OLD.previous_linked), NULL);
END;

CREATE TRIGGER outcome_indicator_inserted AFTER INSERT ON outcome_indicator BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_indicator', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'position', NEW.position, 'name', NEW.name, 'target', NEW.target, 'target_reason', NEW.target_reason, 'cumulative_from', NEW.cumulative_from, 'cumulative_until', NEW.cumulative_until, 'previous_result', NEW.previous_result, 'previous_rating', NEW.previous_rating, 'previous_linked', NEW.previous_linked));
END;

CREATE TRIGGER outcome_indicator_renamed BEFORE UPDATE OF id ON outcome_indicator WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER outcome_indicator_updated AFTER UPDATE ON outcome_indicator WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.target IS NOT NEW.target OR OLD.target_reason IS NOT NEW.target_reason OR OLD.cumulative_from IS NOT NEW.cumulative_from OR OLD.cumulative_until IS NOT NEW.cumulative_until OR OLD.previous_result IS NOT NEW.previous_result OR OLD.previous_rating IS NOT NEW.previous_rating OR OLD.previous_linked IS NOT NEW.previous_linked BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_indicator', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(OLD.target), '') || iif(OLD.target_reason IS NOT NEW.target_reason, ',"target_reason":' || json_quote(OLD.target_reason), '') || iif(OLD.cumulative_from IS NOT NEW.cumulative_from, ',"cumulative_from":' || json_quote(OLD.cumulative_from), '') || iif(OLD.cumulative_until IS NOT NEW.cumulative_until, ',"cumulative_until":' || json_quote(OLD.cumulative_until), '') || iif(OLD.previous_result IS NOT NEW.previous_result, ',"previous_result":' || json_quote(OLD.previous_result), '') || iif(OLD.previous_rating IS NOT NEW.previous_rating, ',"previous_rating":' || json_quote(OLD.previous_rating), '') || iif(OLD.previous_linked IS NOT NEW.previous_linked, ',"previous_linked":' || json_quote(OLD.previous_linked), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(NEW.target), '') || iif(OLD.target_reason IS NOT NEW.target_reason, ',"target_reason":' || json_quote(NEW.target_reason), '') || iif(OLD.cumulative_from IS NOT NEW.cumulative_from, ',"cumulative_from":' || json_quote(NEW.cumulative_from), '') || iif(OLD.cumulative_until IS NOT NEW.cumulative_until, ',"cumulative_until":' || json_quote(NEW.cumulative_until), '') || iif(OLD.previous_result IS NOT NEW.previous_result, ',"previous_result":' || json_quote(NEW.previous_result), '') || iif(OLD.previous_rating IS NOT NEW.previous_rating, ',"previous_rating":' || json_quote(NEW.previous_rating), '') || iif(OLD.previous_linked IS NOT NEW.previous_linked, ',"previous_linked":' || json_quote(NEW.previous_linked), ''), 2) || '}');
END;

CREATE TRIGGER outcome_review_deleted AFTER DELETE ON outcome_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_review', OLD.id, json_object('id', OLD.id, 'outcome_indicator_id', OLD.outcome_indicator_id, 'period', OLD.period, 'result', OLD.result, 'attainment', OLD.attainment), NULL);
END;

CREATE TRIGGER outcome_review_inserted AFTER INSERT ON outcome_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_review', NEW.id, NULL, json_object('id', NEW.id, 'outcome_indicator_id', NEW.outcome_indicator_id, 'period', NEW.period, 'result', NEW.result, 'attainment', NEW.attainment));
END;

CREATE TRIGGER outcome_review_renamed BEFORE UPDATE OF id ON outcome_review WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER outcome_review_updated AFTER UPDATE ON outcome_review WHEN OLD.outcome_indicator_id IS NOT NEW.outcome_indicator_id OR OLD.period IS NOT NEW.period OR OLD.result IS NOT NEW.result OR OLD.attainment IS NOT NEW.attainment BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_review', NEW.id, '{' || substr(iif(OLD.outcome_indicator_id IS NOT NEW.outcome_indicator_id, ',"outcome_indicator_id":' || json_quote(OLD.outcome_indicator_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.result IS NOT NEW.result, ',"result":' || json_quote(OLD.result), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(OLD.attainment), ''), 2) || '}', '{' || substr(iif(OLD.outcome_indicator_id IS NOT NEW.outcome_indicator_id, ',"outcome_indicator_id":' || json_quote(NEW.outcome_indicator_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.result IS NOT NEW.result, ',"result":' || json_quote(NEW.result), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(NEW.attainment), ''), 2) || '}');
END;

CREATE TRIGGER plan_master_deleted AFTER DELETE ON plan_master BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'plan_master', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'hash', OLD.hash), NULL);
END;

CREATE TRIGGER plan_master_inserted AFTER INSERT ON plan_master BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'plan_master', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'hash', NEW.hash));
END;

CREATE TRIGGER plan_master_renamed BEFORE UPDATE OF id ON plan_master WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER plan_master_updated AFTER UPDATE ON plan_master WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.hash IS NOT NEW.hash BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'plan_master', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(OLD.hash), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(NEW.hash), ''), 2) || '}');
END;

CREATE TRIGGER policy_tie_deleted AFTER DELETE ON policy_tie BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'policy_tie', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'initiative_id', OLD.initiative_id, 'target', OLD.target), NULL);
END;

CREATE TRIGGER policy_tie_inserted AFTER INSERT ON policy_tie BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'policy_tie', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'initiative_id', NEW.initiative_id, 'target', NEW.target));
END;

CREATE TRIGGER policy_tie_renamed BEFORE UPDATE OF id ON policy_tie WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER policy_tie_updated AFTER UPDATE ON policy_tie WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.initiative_id IS NOT NEW.initiative_id OR OLD.target IS NOT NEW.target BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'policy_tie', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(OLD.target), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(NEW.target), ''), 2) || '}');
END;

CREATE TRIGGER post_deleted AFTER DELETE ON post BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'post', OLD.id, json_object('id', OLD.id, 'section_id', OLD.section_id, 'position', OLD.position, 'name', OLD.name), NULL);
END;

CREATE TRIGGER post_holder_deleted AFTER DELETE ON post_holder BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'post_holder', OLD.id, json_object('id', OLD.id, 'post_id', OLD.post_id, 'person', OLD.person, 'from_date', OLD.from_date, 'until_date', OLD.until_date), NULL);
END;

CREATE TRIGGER post_holder_inserted AFTER INSERT ON post_holder BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'post_holder', NEW.id, NULL, json_object('id', NEW.id, 'post_id', NEW.post_id, 'person', NEW.person, 'from_date', NEW.from_date, 'until_date', NEW.until_date));
END;

CREATE TRIGGER post_holder_renamed BEFORE UPDATE OF id ON post_holder WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER post_holder_updated AFTER UPDATE ON post_holder WHEN OLD.post_id IS NOT NEW.post_id OR OLD.person IS NOT NEW.person OR OLD.from_date IS NOT NEW.from_date OR OLD.until_date IS NOT NEW.until_date BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'post_holder', NEW.id, '{' || substr(iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.person IS NOT NEW.person, ',"person":' || json_quote(OLD.person), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(OLD.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(OLD.until_date), ''), 2) || '}', '{' || substr(iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.person IS NOT NEW.person, ',"person":' || json_quote(NEW.person), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(NEW.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(NEW.until_date), ''), 2) || '}');
END;

CREATE TRIGGER post_inserted AFTER INSERT ON post BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'post', NEW.id, NULL, json_object('id', NEW.id, 'section_id', NEW.section_id, 'position', NEW.position, 'name', NEW.name));
END;

CREATE TRIGGER post_renamed BEFORE UPDATE OF id ON post WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER post_updated AFTER UPDATE ON post WHEN OLD.section_id IS NOT NEW.section_id OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'post', NEW.id, '{' || substr(iif(OLD.section_id IS NOT NEW.section_id, ',"section_id":' || json_quote(OLD.section_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), ''), 2) || '}', '{' || substr(iif(OLD.section_id IS NOT NEW.section_id, ',"section_id":' || json_quote(NEW.section_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), ''), 2) || '}');
END;

CREATE TRIGGER process_indicator_deleted AFTER DELETE ON process_indicator BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'process_indicator', OLD.id, json_object('id', OLD.id, 'initiative_id', OLD.initiative_id, 'position', OLD.position, 'name', OLD.name, 'target', OLD.target, 'target_reason', OLD.target_reason, 'cumulative_from', OLD.cumulative_from, 'cumulative_until', OLD.cumulative_until), NULL);
END;

CREATE TRIGGER process_indicator_inserted AFTER INSERT ON process_indicator BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'process_indicator', NEW.id, NULL, json_object('id', NEW.id, 'initiative_id', NEW.initiative_id, 'position', NEW.position, 'name', NEW.name, 'target', NEW.target, 'target_reason', NEW.target_reason, 'cumulative_from', NEW.cumulative_from, 'cumulative_until', NEW.cumulative_until));
END;

CREATE TRIGGER process_indicator_renamed BEFORE UPDATE OF id ON process_indicator WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER process_indicator_updated AFTER UPDATE ON process_indicator WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.target IS NOT NEW.target OR OLD.target_reason IS NOT NEW.target_reason OR OLD.cumulative_from IS NOT NEW.cumulative_from OR OLD.cumulative_until IS NOT NEW.cumulative_until BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'process_indicator', NEW.id, '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(OLD.target), '') || iif(OLD.target_reason IS NOT NEW.target_reason, ',"target_reason":' || json_quote(OLD.target_reason), '') || iif(OLD.cumulative_from IS NOT NEW.cumulative_from, ',"cumulative_from":' || json_quote(OLD.cumulative_from), '') || iif(OLD.cumulative_until IS NOT NEW.cumulative_until, ',"cumulative_until":' || json_quote(OLD.cumulative_until), ''), 2) || '}', '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(NEW.target), '') || iif(OLD.target_reason IS NOT NEW.target_reason, ',"target_reason":' || json_quote(NEW.target_reason), '') || iif(OLD.cumulative_from IS NOT NEW.cumulative_from, ',"cumulative_from":' || json_quote(NEW.cumulative_from), '') || iif(OLD.cumulative_until IS NOT NEW.cumulative_until, ',"cumulative_until":' || json_quote(NEW.cumulative_until), ''), 2) || '}');
END;

CREATE TRIGGER reflection_deleted AFTER DELETE ON reflection BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reflection', OLD.id, json_object('id', OLD.id, 'opinion_id', OLD.opinion_id, 'target_kind', OLD.target_kind, 'target_id', OLD.target_id, 'target_title', OLD.target_title, 'record_kind', OLD.record_kind, 'record_id', OLD.record_id, 'field_name', OLD.field_name, 'old_text', OLD.old_text, 'new_text', OLD.new_text, 'deed_id', OLD.deed_id, 'day', OLD.day, 'note', OLD.note), NULL);
END;

CREATE TRIGGER reflection_inserted AFTER INSERT ON reflection BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reflection', NEW.id, NULL, json_object('id', NEW.id, 'opinion_id', NEW.opinion_id, 'target_kind', NEW.target_kind, 'target_id', NEW.target_id, 'target_title', NEW.target_title, 'record_kind', NEW.record_kind, 'record_id', NEW.record_id, 'field_name', NEW.field_name, 'old_text', NEW.old_text, 'new_text', NEW.new_text, 'deed_id', NEW.deed_id, 'day', NEW.day, 'note', NEW.note));
END;

CREATE TRIGGER reflection_renamed BEFORE UPDATE OF id ON reflection WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER reflection_updated AFTER UPDATE ON reflection WHEN OLD.opinion_id IS NOT NEW.opinion_id OR OLD.target_kind IS NOT NEW.target_kind OR OLD.target_id IS NOT NEW.target_id OR OLD.target_title IS NOT NEW.target_title OR OLD.record_kind IS NOT NEW.record_kind OR OLD.record_id IS NOT NEW.record_id OR OLD.field_name IS NOT NEW.field_name OR OLD.old_text IS NOT NEW.old_text OR OLD.new_text IS NOT NEW.new_text OR OLD.deed_id IS NOT NEW.deed_id OR OLD.day IS NOT NEW.day OR OLD.note IS NOT NEW.note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reflection', NEW.id, '{' || substr(iif(OLD.opinion_id IS NOT NEW.opinion_id, ',"opinion_id":' || json_quote(OLD.opinion_id), '') || iif(OLD.target_kind IS NOT NEW.target_kind, ',"target_kind":' || json_quote(OLD.target_kind), '') || iif(OLD.target_id IS NOT NEW.target_id, ',"target_id":' || json_quote(OLD.target_id), '') || iif(OLD.target_title IS NOT NEW.target_title, ',"target_title":' || json_quote(OLD.target_title), '') || iif(OLD.record_kind IS NOT NEW.record_kind, ',"record_kind":' || json_quote(OLD.record_kind), '') || iif(OLD.record_id IS NOT NEW.record_id, ',"record_id":' || json_quote(OLD.record_id), '') || iif(OLD.field_name IS NOT NEW.field_name, ',"field_name":' || json_quote(OLD.field_name), '') || iif(OLD.old_text IS NOT NEW.old_text, ',"old_text":' || json_quote(OLD.old_text), '') || iif(OLD.new_text IS NOT NEW.new_text, ',"new_text":' || json_quote(OLD.new_text), '') || iif(OLD.deed_id IS NOT NEW.deed_id, ',"deed_id":' || json_quote(OLD.deed_id), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(OLD.day), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), ''), 2) || '}', '{' || substr(iif(OLD.opinion_id IS NOT NEW.opinion_id, ',"opinion_id":' || json_quote(NEW.opinion_id), '') || iif(OLD.target_kind IS NOT NEW.target_kind, ',"target_kind":' || json_quote(NEW.target_kind), '') || iif(OLD.target_id IS NOT NEW.target_id, ',"target_id":' || json_quote(NEW.target_id), '') || iif(OLD.target_title IS NOT NEW.target_title, ',"target_title":' || json_quote(NEW.target_title), '') || iif(OLD.record_kind IS NOT NEW.record_kind, ',"record_kind":' || json_quote(NEW.record_kind), '') || iif(OLD.record_id IS NOT NEW.record_id, ',"record_id":' || json_quote(NEW.record_id), '') || iif(OLD.field_name IS NOT NEW.field_name, ',"field_name":' || json_quote(NEW.field_name), '') || iif(OLD.old_text IS NOT NEW.old_text, ',"old_text":' || json_quote(NEW.old_text), '') || iif(OLD.new_text IS NOT NEW.new_text, ',"new_text":' || json_quote(NEW.new_text), '') || iif(OLD.deed_id IS NOT NEW.deed_id, ',"deed_id":' || json_quote(NEW.deed_id), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(NEW.day), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), ''), 2) || '}');
END;

CREATE TRIGGER reform_item_deleted AFTER DELETE ON reform_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reform_item', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'position', OLD.position, 'title', OLD.title, 'purpose', OLD.purpose, 'overview', OLD.overview, 'goal', OLD.goal, 'content', OLD.content, 'post_id', OLD.post_id, 'number', OLD.number, 'internal_note', OLD.internal_note), NULL);
END;

CREATE TRIGGER reform_item_inserted AFTER INSERT ON reform_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reform_item', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'position', NEW.position, 'title', NEW.title, 'purpose', NEW.purpose, 'overview', NEW.overview, 'goal', NEW.goal, 'content', NEW.content, 'post_id', NEW.post_id, 'number', NEW.number, 'internal_note', NEW.internal_note));
END;

CREATE TRIGGER reform_item_renamed BEFORE UPDATE OF id ON reform_item WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER reform_item_review_deleted AFTER DELETE ON reform_item_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reform_item_review', OLD.id, json_object('id', OLD.id, 'reform_item_id', OLD.reform_item_id, 'period', OLD.period, 'results', OLD.results, 'implementation', OLD.implementation, 'attainment', OLD.attainment, 'finding_and_improvement', OLD.finding_and_improvement, 'blank_reason', OLD.blank_reason), NULL);
END;

CREATE TRIGGER reform_item_review_inserted AFTER INSERT ON reform_item_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reform_item_review', NEW.id, NULL, json_object('id', NEW.id, 'reform_item_id', NEW.reform_item_id, 'period', NEW.period, 'results', NEW.results, 'implementation', NEW.implementation, 'attainment', NEW.attainment, 'finding_and_improvement', NEW.finding_and_improvement, 'blank_reason', NEW.blank_reason));
END;

CREATE TRIGGER reform_item_review_renamed BEFORE UPDATE OF id ON reform_item_review WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER reform_item_review_updated AFTER UPDATE ON reform_item_review WHEN OLD.reform_item_id IS NOT NEW.reform_item_id OR OLD.period IS NOT NEW.period OR OLD.results IS NOT NEW.results OR OLD.implementation IS NOT NEW.implementation OR OLD.attainment IS NOT NEW.attainment OR OLD.finding_and_improvement IS NOT NEW.finding_and_improvement OR OLD.blank_reason IS NOT NEW.blank_reason BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reform_item_review', NEW.id, '{' || substr(iif(OLD.reform_item_id IS NOT NEW.reform_item_id, ',"reform_item_id":' || json_quote(OLD.reform_item_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.results IS NOT NEW.results, ',"results":' || json_quote(OLD.results), '') || iif(OLD.implementation IS NOT NEW.implementation, ',"implementation":' || json_quote(OLD.implementation), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(OLD.attainment), '') || iif(OLD.finding_and_improvement IS NOT NEW.finding_and_improvement, ',"finding_and_improvement":' || json_quote(OLD.finding_and_improvement), '') || iif(OLD.blank_reason IS NOT NEW.blank_reason, ',"blank_reason":' || json_quote(OLD.blank_reason), ''), 2) || '}', '{' || substr(iif(OLD.reform_item_id IS NOT NEW.reform_item_id, ',"reform_item_id":' || json_quote(NEW.reform_item_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.results IS NOT NEW.results, ',"results":' || json_quote(NEW.results), '') || iif(OLD.implementation IS NOT NEW.implementation, ',"implementation":' || json_quote(NEW.implementation), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(NEW.attainment), '') || iif(OLD.finding_and_improvement IS NOT NEW.finding_and_improvement, ',"finding_and_improvement":' || json_quote(NEW.finding_and_improvement), '') || iif(OLD.blank_reason IS NOT NEW.blank_reason, ',"blank_reason":' || json_quote(NEW.blank_reason), ''), 2) || '}');
END;

CREATE TRIGGER reform_item_updated AFTER UPDATE ON reform_item WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.purpose IS NOT NEW.purpose OR OLD.overview IS NOT NEW.overview OR OLD.goal IS NOT NEW.goal OR OLD.content IS NOT NEW.content OR OLD.post_id IS NOT NEW.post_id OR OLD.number IS NOT NEW.number OR OLD.internal_note IS NOT NEW.internal_note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'reform_item', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.purpose IS NOT NEW.purpose, ',"purpose":' || json_quote(OLD.purpose), '') || iif(OLD.overview IS NOT NEW.overview, ',"overview":' || json_quote(OLD.overview), '') || iif(OLD.goal IS NOT NEW.goal, ',"goal":' || json_quote(OLD.goal), '') || iif(OLD.content IS NOT NEW.content, ',"content":' || json_quote(OLD.content), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.purpose IS NOT NEW.purpose, ',"purpose":' || json_quote(NEW.purpose), '') || iif(OLD.overview IS NOT NEW.overview, ',"overview":' || json_quote(NEW.overview), '') || iif(OLD.goal IS NOT NEW.goal, ',"goal":' || json_quote(NEW.goal), '') || iif(OLD.content IS NOT NEW.content, ',"content":' || json_quote(NEW.content), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), ''), 2) || '}');
END;

CREATE TRIGGER related_budget_deleted AFTER DELETE ON related_budget BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'related_budget', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'kind', OLD.kind, 'fund', OLD.fund, 'yen', OLD.yen), NULL);
END;

CREATE TRIGGER related_budget_inserted AFTER INSERT ON related_budget BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'related_budget', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'kind', NEW.kind, 'fund', NEW.fund, 'yen', NEW.yen));
END;

CREATE TRIGGER related_budget_renamed BEFORE UPDATE OF id ON related_budget WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER related_budget_updated AFTER UPDATE ON related_budget WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.kind IS NOT NEW.kind OR OLD.fund IS NOT NEW.fund OR OLD.yen IS NOT NEW.yen BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'related_budget', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.fund IS NOT NEW.fund, ',"fund":' || json_quote(OLD.fund), '') || iif(OLD.yen IS NOT NEW.yen, ',"yen":' || json_quote(OLD.yen), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.fund IS NOT NEW.fund, ',"fund":' || json_quote(NEW.fund), '') || iif(OLD.yen IS NOT NEW.yen, ',"yen":' || json_quote(NEW.yen), ''), 2) || '}');
END;

CREATE TRIGGER response_row_deleted AFTER DELETE ON response_row BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'response_row', OLD.id, json_object('id', OLD.id, 'survey_id', OLD.survey_id, 'position', OLD.position, 'label', OLD.label, 'is_total', OLD.is_total, 'sent_male', OLD.sent_male, 'sent_female', OLD.sent_female, 'sent_total', OLD.sent_total, 'returned_male', OLD.returned_male, 'returned_female', OLD.returned_female, 'returned_other', OLD.returned_other, 'returned_no_answer', OLD.returned_no_answer, 'returned_total', OLD.returned_total, 'rate_male', OLD.rate_male, 'rate_female', OLD.rate_female, 'rate_total', OLD.rate_total), NULL);
END;

CREATE TRIGGER response_row_inserted AFTER INSERT ON response_row BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'response_row', NEW.id, NULL, json_object('id', NEW.id, 'survey_id', NEW.survey_id, 'position', NEW.position, 'label', NEW.label, 'is_total', NEW.is_total, 'sent_male', NEW.sent_male, 'sent_female', NEW.sent_female, 'sent_total', NEW.sent_total, 'returned_male', NEW.returned_male, 'returned_female', NEW.returned_female, 'returned_other', NEW.returned_other, 'returned_no_answer', NEW.returned_no_answer, 'returned_total', NEW.returned_total, 'rate_male', NEW.rate_male, 'rate_female', NEW.rate_female, 'rate_total', NEW.rate_total));
END;

CREATE TRIGGER response_row_renamed BEFORE UPDATE OF id ON response_row WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER response_row_updated AFTER UPDATE ON response_row WHEN OLD.survey_id IS NOT NEW.survey_id OR OLD.position IS NOT NEW.position OR OLD.label IS NOT NEW.label OR OLD.is_total IS NOT NEW.is_total OR OLD.sent_male IS NOT NEW.sent_male OR OLD.sent_female IS NOT NEW.sent_female OR OLD.sent_total IS NOT NEW.sent_total OR OLD.returned_male IS NOT NEW.returned_male OR OLD.returned_female IS NOT NEW.returned_female OR OLD.returned_other IS NOT NEW.returned_other OR OLD.returned_no_answer IS NOT NEW.returned_no_answer OR OLD.returned_total IS NOT NEW.returned_total OR OLD.rate_male IS NOT NEW.rate_male OR OLD.rate_female IS NOT NEW.rate_female OR OLD.rate_total IS NOT NEW.rate_total BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'response_row', NEW.id, '{' || substr(iif(OLD.survey_id IS NOT NEW.survey_id, ',"survey_id":' || json_quote(OLD.survey_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.label IS NOT NEW.label, ',"label":' || json_quote(OLD.label), '') || iif(OLD.is_total IS NOT NEW.is_total, ',"is_total":' || json_quote(OLD.is_total), '') || iif(OLD.sent_male IS NOT NEW.sent_male, ',"sent_male":' || json_quote(OLD.sent_male), '') || iif(OLD.sent_female IS NOT NEW.sent_female, ',"sent_female":' || json_quote(OLD.sent_female), '') || iif(OLD.sent_total IS NOT NEW.sent_total, ',"sent_total":' || json_quote(OLD.sent_total), '') || iif(OLD.returned_male IS NOT NEW.returned_male, ',"returned_male":' || json_quote(OLD.returned_male), '') || iif(OLD.returned_female IS NOT NEW.returned_female, ',"returned_female":' || json_quote(OLD.returned_female), '') || iif(OLD.returned_other IS NOT NEW.returned_other, ',"returned_other":' || json_quote(OLD.returned_other), '') || iif(OLD.returned_no_answer IS NOT NEW.returned_no_answer, ',"returned_no_answer":' || json_quote(OLD.returned_no_answer), '') || iif(OLD.returned_total IS NOT NEW.returned_total, ',"returned_total":' || json_quote(OLD.returned_total), '') || iif(OLD.rate_male IS NOT NEW.rate_male, ',"rate_male":' || json_quote(OLD.rate_male), '') || iif(OLD.rate_female IS NOT NEW.rate_female, ',"rate_female":' || json_quote(OLD.rate_female), '') || iif(OLD.rate_total IS NOT NEW.rate_total, ',"rate_total":' || json_quote(OLD.rate_total), ''), 2) || '}', '{' || substr(iif(OLD.survey_id IS NOT NEW.survey_id, ',"survey_id":' || json_quote(NEW.survey_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.label IS NOT NEW.label, ',"label":' || json_quote(NEW.label), '') || iif(OLD.is_total IS NOT NEW.is_total, ',"is_total":' || json_quote(NEW.is_total), '') || iif(OLD.sent_male IS NOT NEW.sent_male, ',"sent_male":' || json_quote(NEW.sent_male), '') || iif(OLD.sent_female IS NOT NEW.sent_female, ',"sent_female":' || json_quote(NEW.sent_female), '') || iif(OLD.sent_total IS NOT NEW.sent_total, ',"sent_total":' || json_quote(NEW.sent_total), '') || iif(OLD.returned_male IS NOT NEW.returned_male, ',"returned_male":' || json_quote(NEW.returned_male), '') || iif(OLD.returned_female IS NOT NEW.returned_female, ',"returned_female":' || json_quote(NEW.returned_female), '') || iif(OLD.returned_other IS NOT NEW.returned_other, ',"returned_other":' || json_quote(NEW.returned_other), '') || iif(OLD.returned_no_answer IS NOT NEW.returned_no_answer, ',"returned_no_answer":' || json_quote(NEW.returned_no_answer), '') || iif(OLD.returned_total IS NOT NEW.returned_total, ',"returned_total":' || json_quote(NEW.returned_total), '') || iif(OLD.rate_male IS NOT NEW.rate_male, ',"rate_male":' || json_quote(NEW.rate_male), '') || iif(OLD.rate_female IS NOT NEW.rate_female, ',"rate_female":' || json_quote(NEW.rate_female), '') || iif(OLD.rate_total IS NOT NEW.rate_total, ',"rate_total":' || json_quote(NEW.rate_total), ''), 2) || '}');
END;

CREATE TRIGGER review_sheet_deleted AFTER DELETE ON review_sheet BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_sheet', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'management_issue_id', OLD.management_issue_id, 'period', OLD.period, 'item_ids', OLD.item_ids, 'decisions', OLD.decisions), NULL);
END;

CREATE TRIGGER review_sheet_inserted AFTER INSERT ON review_sheet BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_sheet', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'management_issue_id', NEW.management_issue_id, 'period', NEW.period, 'item_ids', NEW.item_ids, 'decisions', NEW.decisions));
END;

CREATE TRIGGER review_sheet_renamed BEFORE UPDATE OF id ON review_sheet WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER review_sheet_updated AFTER UPDATE ON review_sheet WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.management_issue_id IS NOT NEW.management_issue_id OR OLD.period IS NOT NEW.period OR OLD.item_ids IS NOT NEW.item_ids OR OLD.decisions IS NOT NEW.decisions BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_sheet', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(OLD.management_issue_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.item_ids IS NOT NEW.item_ids, ',"item_ids":' || json_quote(OLD.item_ids), '') || iif(OLD.decisions IS NOT NEW.decisions, ',"decisions":' || json_quote(OLD.decisions), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(NEW.management_issue_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.item_ids IS NOT NEW.item_ids, ',"item_ids":' || json_quote(NEW.item_ids), '') || iif(OLD.decisions IS NOT NEW.decisions, ',"decisions":' || json_quote(NEW.decisions), ''), 2) || '}');
END;

CREATE TRIGGER review_step_deleted AFTER DELETE ON review_step BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_step', OLD.id, json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'scope', OLD.scope), NULL);
END;

CREATE TRIGGER review_step_inserted AFTER INSERT ON review_step BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_step', NEW.id, NULL, json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'scope', NEW.scope));
END;

CREATE TRIGGER review_step_post_deleted AFTER DELETE ON review_step_post BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_step_post', OLD.id, json_object('id', OLD.id, 'step_id', OLD.step_id, 'post_id', OLD.post_id), NULL);
END;

CREATE TRIGGER review_step_post_inserted AFTER INSERT ON review_step_post BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_step_post', NEW.id, NULL, json_object('id', NEW.id, 'step_id', NEW.step_id, 'post_id', NEW.post_id));
END;

CREATE TRIGGER review_step_post_renamed BEFORE UPDATE OF id ON review_step_post WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER review_step_post_updated AFTER UPDATE ON review_step_post WHEN OLD.step_id IS NOT NEW.step_id OR OLD.post_id IS NOT NEW.post_id BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_step_post', NEW.id, '{' || substr(iif(OLD.step_id IS NOT NEW.step_id, ',"step_id":' || json_quote(OLD.step_id), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), ''), 2) || '}', '{' || substr(iif(OLD.step_id IS NOT NEW.step_id, ',"step_id":' || json_quote(NEW.step_id), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), ''), 2) || '}');
END;

CREATE TRIGGER review_step_renamed BEFORE UPDATE OF id ON review_step WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER review_step_updated AFTER UPDATE ON review_step WHEN OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.scope IS NOT NEW.scope BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'review_step', NEW.id, '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.scope IS NOT NEW.scope, ',"scope":' || json_quote(OLD.scope), ''), 2) || '}', '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.scope IS NOT NEW.scope, ',"scope":' || json_quote(NEW.scope), ''), 2) || '}');
END;

CREATE TRIGGER row_change_kept BEFORE UPDATE ON row_change WHEN NOT EXISTS (SELECT 1 FROM erasing)
  OR OLD.id IS NOT NEW.id OR OLD.deed_id IS NOT NEW.deed_id OR OLD.table_name IS NOT NEW.table_name OR OLD.row_id IS NOT NEW.row_id
BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER row_change_not_deleted BEFORE DELETE ON row_change BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER section_deleted AFTER DELETE ON section BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'section', OLD.id, json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name), NULL);
END;

CREATE TRIGGER section_inserted AFTER INSERT ON section BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'section', NEW.id, NULL, json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name));
END;

CREATE TRIGGER section_renamed BEFORE UPDATE OF id ON section WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER section_updated AFTER UPDATE ON section WHEN OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'section', NEW.id, '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), ''), 2) || '}', '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), ''), 2) || '}');
END;

CREATE TRIGGER series_break_deleted AFTER DELETE ON series_break BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'series_break', OLD.id, json_object('id', OLD.id, 'series_id', OLD.series_id, 'fiscal_year', OLD.fiscal_year, 'aspects', OLD.aspects, 'note', OLD.note), NULL);
END;

CREATE TRIGGER series_break_inserted AFTER INSERT ON series_break BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'series_break', NEW.id, NULL, json_object('id', NEW.id, 'series_id', NEW.series_id, 'fiscal_year', NEW.fiscal_year, 'aspects', NEW.aspects, 'note', NEW.note));
END;

CREATE TRIGGER series_break_renamed BEFORE UPDATE OF id ON series_break WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER series_break_updated AFTER UPDATE ON series_break WHEN OLD.series_id IS NOT NEW.series_id OR OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.aspects IS NOT NEW.aspects OR OLD.note IS NOT NEW.note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'series_break', NEW.id, '{' || substr(iif(OLD.series_id IS NOT NEW.series_id, ',"series_id":' || json_quote(OLD.series_id), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.aspects IS NOT NEW.aspects, ',"aspects":' || json_quote(OLD.aspects), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), ''), 2) || '}', '{' || substr(iif(OLD.series_id IS NOT NEW.series_id, ',"series_id":' || json_quote(NEW.series_id), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.aspects IS NOT NEW.aspects, ',"aspects":' || json_quote(NEW.aspects), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), ''), 2) || '}');
END;

CREATE TRIGGER series_link_deleted AFTER DELETE ON series_link BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'series_link', OLD.id, json_object('id', OLD.id, 'kind', OLD.kind, 'series_id', OLD.series_id), NULL);
END;

CREATE TRIGGER series_link_inserted AFTER INSERT ON series_link BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'series_link', NEW.id, NULL, json_object('id', NEW.id, 'kind', NEW.kind, 'series_id', NEW.series_id));
END;

CREATE TRIGGER series_link_renamed BEFORE UPDATE OF id ON series_link WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER series_link_updated AFTER UPDATE ON series_link WHEN OLD.kind IS NOT NEW.kind OR OLD.series_id IS NOT NEW.series_id BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'series_link', NEW.id, '{' || substr(iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.series_id IS NOT NEW.series_id, ',"series_id":' || json_quote(OLD.series_id), ''), 2) || '}', '{' || substr(iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.series_id IS NOT NEW.series_id, ',"series_id":' || json_quote(NEW.series_id), ''), 2) || '}');
END;

CREATE TRIGGER strategy_deleted AFTER DELETE ON strategy BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy', OLD.id, json_object('id', OLD.id, 'management_issue_id', OLD.management_issue_id, 'position', OLD.position, 'title', OLD.title, 'desired_state', OLD.desired_state, 'approach', OLD.approach, 'is_main', OLD.is_main, 'post_id', OLD.post_id, 'number', OLD.number, 'internal_note', OLD.internal_note, 'numbered_up_to', OLD.numbered_up_to), NULL);
END;

CREATE TRIGGER strategy_inserted AFTER INSERT ON strategy BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy', NEW.id, NULL, json_object('id', NEW.id, 'management_issue_id', NEW.management_issue_id, 'position', NEW.position, 'title', NEW.title, 'desired_state', NEW.desired_state, 'approach', NEW.approach, 'is_main', NEW.is_main, 'post_id', NEW.post_id, 'number', NEW.number, 'internal_note', NEW.internal_note, 'numbered_up_to', NEW.numbered_up_to));
END;

CREATE TRIGGER strategy_renamed BEFORE UPDATE OF id ON strategy WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER strategy_review_deleted AFTER DELETE ON strategy_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy_review', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'period', OLD.period, 'progress', OLD.progress, 'overall', OLD.overall, 'effectiveness', OLD.effectiveness, 'finding', OLD.finding, 'direction', OLD.direction, 'results', OLD.results, 'attainment', OLD.attainment, 'finding_and_improvement', OLD.finding_and_improvement, 'blank_reason', OLD.blank_reason), NULL);
END;

CREATE TRIGGER strategy_review_inserted AFTER INSERT ON strategy_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy_review', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'period', NEW.period, 'progress', NEW.progress, 'overall', NEW.overall, 'effectiveness', NEW.effectiveness, 'finding', NEW.finding, 'direction', NEW.direction, 'results', NEW.results, 'attainment', NEW.attainment, 'finding_and_improvement', NEW.finding_and_improvement, 'blank_reason', NEW.blank_reason));
END;

CREATE TRIGGER strategy_review_renamed BEFORE UPDATE OF id ON strategy_review WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER strategy_review_updated AFTER UPDATE ON strategy_review WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.period IS NOT NEW.period OR OLD.progress IS NOT NEW.progress OR OLD.overall IS NOT NEW.overall OR OLD.effectiveness IS NOT NEW.effectiveness OR OLD.finding IS NOT NEW.finding OR OLD.direction IS NOT NEW.direction OR OLD.results IS NOT NEW.results OR OLD.attainment IS NOT NEW.attainment OR OLD.finding_and_improvement IS NOT NEW.finding_and_improvement OR OLD.blank_reason IS NOT NEW.blank_reason BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy_review', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.progress IS NOT NEW.progress, ',"progress":' || json_quote(OLD.progress), '') || iif(OLD.overall IS NOT NEW.overall, ',"overall":' || json_quote(OLD.overall), '') || iif(OLD.effectiveness IS NOT NEW.effectiveness, ',"effectiveness":' || json_quote(OLD.effectiveness), '') || iif(OLD.finding IS NOT NEW.finding, ',"finding":' || json_quote(OLD.finding), '') || iif(OLD.direction IS NOT NEW.direction, ',"direction":' || json_quote(OLD.direction), '') || iif(OLD.results IS NOT NEW.results, ',"results":' || json_quote(OLD.results), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(OLD.attainment), '') || iif(OLD.finding_and_improvement IS NOT NEW.finding_and_improvement, ',"finding_and_improvement":' || json_quote(OLD.finding_and_improvement), '') || iif(OLD.blank_reason IS NOT NEW.blank_reason, ',"blank_reason":' || json_quote(OLD.blank_reason), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.progress IS NOT NEW.progress, ',"progress":' || json_quote(NEW.progress), '') || iif(OLD.overall IS NOT NEW.overall, ',"overall":' || json_quote(NEW.overall), '') || iif(OLD.effectiveness IS NOT NEW.effectiveness, ',"effectiveness":' || json_quote(NEW.effectiveness), '') || iif(OLD.finding IS NOT NEW.finding, ',"finding":' || json_quote(NEW.finding), '') || iif(OLD.direction IS NOT NEW.direction, ',"direction":' || json_quote(NEW.direction), '') || iif(OLD.results IS NOT NEW.results, ',"results":' || json_quote(NEW.results), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(NEW.attainment), '') || iif(OLD.finding_and_improvement IS NOT NEW.finding_and_improvement, ',"finding_and_improvement":' || json_quote(NEW.finding_and_improvement), '') || iif(OLD.blank_reason IS NOT NEW.blank_reason, ',"blank_reason":' || json_quote(NEW.blank_reason), ''), 2) || '}');
END;

CREATE TRIGGER strategy_updated AFTER UPDATE ON strategy WHEN OLD.management_issue_id IS NOT NEW.management_issue_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.desired_state IS NOT NEW.desired_state OR OLD.approach IS NOT NEW.approach OR OLD.is_main IS NOT NEW.is_main OR OLD.post_id IS NOT NEW.post_id OR OLD.number IS NOT NEW.number OR OLD.internal_note IS NOT NEW.internal_note OR OLD.numbered_up_to IS NOT NEW.numbered_up_to BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy', NEW.id, '{' || substr(iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(OLD.management_issue_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.desired_state IS NOT NEW.desired_state, ',"desired_state":' || json_quote(OLD.desired_state), '') || iif(OLD.approach IS NOT NEW.approach, ',"approach":' || json_quote(OLD.approach), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(OLD.is_main), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(OLD.numbered_up_to), ''), 2) || '}', '{' || substr(iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(NEW.management_issue_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.desired_state IS NOT NEW.desired_state, ',"desired_state":' || json_quote(NEW.desired_state), '') || iif(OLD.approach IS NOT NEW.approach, ',"approach":' || json_quote(NEW.approach), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(NEW.is_main), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(NEW.numbered_up_to), ''), 2) || '}');
END;

CREATE TRIGGER subcommittee_deleted AFTER DELETE ON subcommittee BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'subcommittee', OLD.id, json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name), NULL);
END;

CREATE TRIGGER subcommittee_inserted AFTER INSERT ON subcommittee BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'subcommittee', NEW.id, NULL, json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name));
END;

CREATE TRIGGER subcommittee_renamed BEFORE UPDATE OF id ON subcommittee WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER subcommittee_updated AFTER UPDATE ON subcommittee WHEN OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'subcommittee', NEW.id, '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), ''), 2) || '}', '{' || substr(iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), ''), 2) || '}');
END;

CREATE TRIGGER submission_deleted AFTER DELETE ON submission BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'submission', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'ward_code', OLD.ward_code, 'kind', OLD.kind, 'file_name', OLD.file_name, 'hash', OLD.hash, 'received_at', OLD.received_at, 'received_by', OLD.received_by, 'head_json', OLD.head_json, 'note', OLD.note), NULL);
END;

CREATE TRIGGER submission_inserted AFTER INSERT ON submission BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'submission', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'ward_code', NEW.ward_code, 'kind', NEW.kind, 'file_name', NEW.file_name, 'hash', NEW.hash, 'received_at', NEW.received_at, 'received_by', NEW.received_by, 'head_json', NEW.head_json, 'note', NEW.note));
END;

CREATE TRIGGER submission_renamed BEFORE UPDATE OF id ON submission WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER submission_updated AFTER UPDATE ON submission WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.ward_code IS NOT NEW.ward_code OR OLD.kind IS NOT NEW.kind OR OLD.file_name IS NOT NEW.file_name OR OLD.hash IS NOT NEW.hash OR OLD.received_at IS NOT NEW.received_at OR OLD.received_by IS NOT NEW.received_by OR OLD.head_json IS NOT NEW.head_json OR OLD.note IS NOT NEW.note BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'submission', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.ward_code IS NOT NEW.ward_code, ',"ward_code":' || json_quote(OLD.ward_code), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.file_name IS NOT NEW.file_name, ',"file_name":' || json_quote(OLD.file_name), '') || iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(OLD.hash), '') || iif(OLD.received_at IS NOT NEW.received_at, ',"received_at":' || json_quote(OLD.received_at), '') || iif(OLD.received_by IS NOT NEW.received_by, ',"received_by":' || json_quote(OLD.received_by), '') || iif(OLD.head_json IS NOT NEW.head_json, ',"head_json":' || json_quote(OLD.head_json), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(OLD.note), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.ward_code IS NOT NEW.ward_code, ',"ward_code":' || json_quote(NEW.ward_code), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.file_name IS NOT NEW.file_name, ',"file_name":' || json_quote(NEW.file_name), '') || iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(NEW.hash), '') || iif(OLD.received_at IS NOT NEW.received_at, ',"received_at":' || json_quote(NEW.received_at), '') || iif(OLD.received_by IS NOT NEW.received_by, ',"received_by":' || json_quote(NEW.received_by), '') || iif(OLD.head_json IS NOT NEW.head_json, ',"head_json":' || json_quote(NEW.head_json), '') || iif(OLD.note IS NOT NEW.note, ',"note":' || json_quote(NEW.note), ''), 2) || '}');
END;

CREATE TRIGGER submitted_result_deleted AFTER DELETE ON submitted_result BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'submitted_result', OLD.id, json_object('id', OLD.id, 'submission_id', OLD.submission_id, 'common_key', OLD.common_key, 'fiscal_year', OLD.fiscal_year, 'result_json', OLD.result_json, 'address', OLD.address), NULL);
END;

CREATE TRIGGER submitted_result_inserted AFTER INSERT ON submitted_result BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'submitted_result', NEW.id, NULL, json_object('id', NEW.id, 'submission_id', NEW.submission_id, 'common_key', NEW.common_key, 'fiscal_year', NEW.fiscal_year, 'result_json', NEW.result_json, 'address', NEW.address));
END;

CREATE TRIGGER submitted_result_renamed BEFORE UPDATE OF id ON submitted_result WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER submitted_result_updated AFTER UPDATE ON submitted_result WHEN OLD.submission_id IS NOT NEW.submission_id OR OLD.common_key IS NOT NEW.common_key OR OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.result_json IS NOT NEW.result_json OR OLD.address IS NOT NEW.address BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'submitted_result', NEW.id, '{' || substr(iif(OLD.submission_id IS NOT NEW.submission_id, ',"submission_id":' || json_quote(OLD.submission_id), '') || iif(OLD.common_key IS NOT NEW.common_key, ',"common_key":' || json_quote(OLD.common_key), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.result_json IS NOT NEW.result_json, ',"result_json":' || json_quote(OLD.result_json), '') || iif(OLD.address IS NOT NEW.address, ',"address":' || json_quote(OLD.address), ''), 2) || '}', '{' || substr(iif(OLD.submission_id IS NOT NEW.submission_id, ',"submission_id":' || json_quote(NEW.submission_id), '') || iif(OLD.common_key IS NOT NEW.common_key, ',"common_key":' || json_quote(NEW.common_key), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.result_json IS NOT NEW.result_json, ',"result_json":' || json_quote(NEW.result_json), '') || iif(OLD.address IS NOT NEW.address, ',"address":' || json_quote(NEW.address), ''), 2) || '}');
END;

CREATE TRIGGER survey_deleted AFTER DELETE ON survey BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'survey', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'position', OLD.position, 'name', OLD.name, 'type', OLD.type, 'mode', OLD.mode, 'population', OLD.population, 'from_date', OLD.from_date, 'until_date', OLD.until_date, 'sent', OLD.sent, 'returned', OLD.returned, 'printed_rate', OLD.printed_rate, 'source', OLD.source, 'notes', OLD.notes, 'is_central', OLD.is_central), NULL);
END;

CREATE TRIGGER survey_inserted AFTER INSERT ON survey BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'survey', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'position', NEW.position, 'name', NEW.name, 'type', NEW.type, 'mode', NEW.mode, 'population', NEW.population, 'from_date', NEW.from_date, 'until_date', NEW.until_date, 'sent', NEW.sent, 'returned', NEW.returned, 'printed_rate', NEW.printed_rate, 'source', NEW.source, 'notes', NEW.notes, 'is_central', NEW.is_central));
END;

CREATE TRIGGER survey_question_deleted AFTER DELETE ON survey_question BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'survey_question', OLD.id, json_object('id', OLD.id, 'survey_id', OLD.survey_id, 'position', OLD.position, 'number', OLD.number, 'text', OLD.text, 'allows_several', OLD.allows_several, 'filter_question_id', OLD.filter_question_id, 'filter_options', OLD.filter_options, 'filter_text', OLD.filter_text, 'counts_no_answer', OLD.counts_no_answer, 'rounding', OLD.rounding, 'printed_base', OLD.printed_base, 'printed_rate', OLD.printed_rate), NULL);
END;

CREATE TRIGGER survey_question_inserted AFTER INSERT ON survey_question BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'survey_question', NEW.id, NULL, json_object('id', NEW.id, 'survey_id', NEW.survey_id, 'position', NEW.position, 'number', NEW.number, 'text', NEW.text, 'allows_several', NEW.allows_several, 'filter_question_id', NEW.filter_question_id, 'filter_options', NEW.filter_options, 'filter_text', NEW.filter_text, 'counts_no_answer', NEW.counts_no_answer, 'rounding', NEW.rounding, 'printed_base', NEW.printed_base, 'printed_rate', NEW.printed_rate));
END;

CREATE TRIGGER survey_question_renamed BEFORE UPDATE OF id ON survey_question WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER survey_question_updated AFTER UPDATE ON survey_question WHEN OLD.survey_id IS NOT NEW.survey_id OR OLD.position IS NOT NEW.position OR OLD.number IS NOT NEW.number OR OLD.text IS NOT NEW.text OR OLD.allows_several IS NOT NEW.allows_several OR OLD.filter_question_id IS NOT NEW.filter_question_id OR OLD.filter_options IS NOT NEW.filter_options OR OLD.filter_text IS NOT NEW.filter_text OR OLD.counts_no_answer IS NOT NEW.counts_no_answer OR OLD.rounding IS NOT NEW.rounding OR OLD.printed_base IS NOT NEW.printed_base OR OLD.printed_rate IS NOT NEW.printed_rate BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'survey_question', NEW.id, '{' || substr(iif(OLD.survey_id IS NOT NEW.survey_id, ',"survey_id":' || json_quote(OLD.survey_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), '') || iif(OLD.allows_several IS NOT NEW.allows_several, ',"allows_several":' || json_quote(OLD.allows_several), '') || iif(OLD.filter_question_id IS NOT NEW.filter_question_id, ',"filter_question_id":' || json_quote(OLD.filter_question_id), '') || iif(OLD.filter_options IS NOT NEW.filter_options, ',"filter_options":' || json_quote(OLD.filter_options), '') || iif(OLD.filter_text IS NOT NEW.filter_text, ',"filter_text":' || json_quote(OLD.filter_text), '') || iif(OLD.counts_no_answer IS NOT NEW.counts_no_answer, ',"counts_no_answer":' || json_quote(OLD.counts_no_answer), '') || iif(OLD.rounding IS NOT NEW.rounding, ',"rounding":' || json_quote(OLD.rounding), '') || iif(OLD.printed_base IS NOT NEW.printed_base, ',"printed_base":' || json_quote(OLD.printed_base), '') || iif(OLD.printed_rate IS NOT NEW.printed_rate, ',"printed_rate":' || json_quote(OLD.printed_rate), ''), 2) || '}', '{' || substr(iif(OLD.survey_id IS NOT NEW.survey_id, ',"survey_id":' || json_quote(NEW.survey_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), '') || iif(OLD.allows_several IS NOT NEW.allows_several, ',"allows_several":' || json_quote(NEW.allows_several), '') || iif(OLD.filter_question_id IS NOT NEW.filter_question_id, ',"filter_question_id":' || json_quote(NEW.filter_question_id), '') || iif(OLD.filter_options IS NOT NEW.filter_options, ',"filter_options":' || json_quote(NEW.filter_options), '') || iif(OLD.filter_text IS NOT NEW.filter_text, ',"filter_text":' || json_quote(NEW.filter_text), '') || iif(OLD.counts_no_answer IS NOT NEW.counts_no_answer, ',"counts_no_answer":' || json_quote(NEW.counts_no_answer), '') || iif(OLD.rounding IS NOT NEW.rounding, ',"rounding":' || json_quote(NEW.rounding), '') || iif(OLD.printed_base IS NOT NEW.printed_base, ',"printed_base":' || json_quote(NEW.printed_base), '') || iif(OLD.printed_rate IS NOT NEW.printed_rate, ',"printed_rate":' || json_quote(NEW.printed_rate), ''), 2) || '}');
END;

CREATE TRIGGER survey_renamed BEFORE UPDATE OF id ON survey WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER survey_updated AFTER UPDATE ON survey WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.type IS NOT NEW.type OR OLD.mode IS NOT NEW.mode OR OLD.population IS NOT NEW.population OR OLD.from_date IS NOT NEW.from_date OR OLD.until_date IS NOT NEW.until_date OR OLD.sent IS NOT NEW.sent OR OLD.returned IS NOT NEW.returned OR OLD.printed_rate IS NOT NEW.printed_rate OR OLD.source IS NOT NEW.source OR OLD.notes IS NOT NEW.notes OR OLD.is_central IS NOT NEW.is_central BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'survey', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.type IS NOT NEW.type, ',"type":' || json_quote(OLD.type), '') || iif(OLD.mode IS NOT NEW.mode, ',"mode":' || json_quote(OLD.mode), '') || iif(OLD.population IS NOT NEW.population, ',"population":' || json_quote(OLD.population), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(OLD.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(OLD.until_date), '') || iif(OLD.sent IS NOT NEW.sent, ',"sent":' || json_quote(OLD.sent), '') || iif(OLD.returned IS NOT NEW.returned, ',"returned":' || json_quote(OLD.returned), '') || iif(OLD.printed_rate IS NOT NEW.printed_rate, ',"printed_rate":' || json_quote(OLD.printed_rate), '') || iif(OLD.source IS NOT NEW.source, ',"source":' || json_quote(OLD.source), '') || iif(OLD.notes IS NOT NEW.notes, ',"notes":' || json_quote(OLD.notes), '') || iif(OLD.is_central IS NOT NEW.is_central, ',"is_central":' || json_quote(OLD.is_central), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.type IS NOT NEW.type, ',"type":' || json_quote(NEW.type), '') || iif(OLD.mode IS NOT NEW.mode, ',"mode":' || json_quote(NEW.mode), '') || iif(OLD.population IS NOT NEW.population, ',"population":' || json_quote(NEW.population), '') || iif(OLD.from_date IS NOT NEW.from_date, ',"from_date":' || json_quote(NEW.from_date), '') || iif(OLD.until_date IS NOT NEW.until_date, ',"until_date":' || json_quote(NEW.until_date), '') || iif(OLD.sent IS NOT NEW.sent, ',"sent":' || json_quote(NEW.sent), '') || iif(OLD.returned IS NOT NEW.returned, ',"returned":' || json_quote(NEW.returned), '') || iif(OLD.printed_rate IS NOT NEW.printed_rate, ',"printed_rate":' || json_quote(NEW.printed_rate), '') || iif(OLD.source IS NOT NEW.source, ',"source":' || json_quote(NEW.source), '') || iif(OLD.notes IS NOT NEW.notes, ',"notes":' || json_quote(NEW.notes), '') || iif(OLD.is_central IS NOT NEW.is_central, ',"is_central":' || json_quote(NEW.is_central), ''), 2) || '}');
END;

CREATE TRIGGER take_out_deleted AFTER DELETE ON take_out BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'take_out', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'section_id', OLD.section_id, 'inquiry_id', OLD.inquiry_id, 'way', OLD.way, 'taken_at', OLD.taken_at, 'taken_by', OLD.taken_by, 'items', OLD.items, 'base', OLD.base, 'base_hash', OLD.base_hash, 'merged_at', OLD.merged_at), NULL);
END;

CREATE TRIGGER take_out_inserted AFTER INSERT ON take_out BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'take_out', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'section_id', NEW.section_id, 'inquiry_id', NEW.inquiry_id, 'way', NEW.way, 'taken_at', NEW.taken_at, 'taken_by', NEW.taken_by, 'items', NEW.items, 'base', NEW.base, 'base_hash', NEW.base_hash, 'merged_at', NEW.merged_at));
END;

CREATE TRIGGER take_out_renamed BEFORE UPDATE OF id ON take_out WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER take_out_updated AFTER UPDATE ON take_out WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.section_id IS NOT NEW.section_id OR OLD.inquiry_id IS NOT NEW.inquiry_id OR OLD.way IS NOT NEW.way OR OLD.taken_at IS NOT NEW.taken_at OR OLD.taken_by IS NOT NEW.taken_by OR OLD.items IS NOT NEW.items OR OLD.base IS NOT NEW.base OR OLD.base_hash IS NOT NEW.base_hash OR OLD.merged_at IS NOT NEW.merged_at BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'take_out', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.section_id IS NOT NEW.section_id, ',"section_id":' || json_quote(OLD.section_id), '') || iif(OLD.inquiry_id IS NOT NEW.inquiry_id, ',"inquiry_id":' || json_quote(OLD.inquiry_id), '') || iif(OLD.way IS NOT NEW.way, ',"way":' || json_quote(OLD.way), '') || iif(OLD.taken_at IS NOT NEW.taken_at, ',"taken_at":' || json_quote(OLD.taken_at), '') || iif(OLD.taken_by IS NOT NEW.taken_by, ',"taken_by":' || json_quote(OLD.taken_by), '') || iif(OLD.items IS NOT NEW.items, ',"items":' || json_quote(OLD.items), '') || iif(OLD.base IS NOT NEW.base, ',"base":' || json_quote(OLD.base), '') || iif(OLD.base_hash IS NOT NEW.base_hash, ',"base_hash":' || json_quote(OLD.base_hash), '') || iif(OLD.merged_at IS NOT NEW.merged_at, ',"merged_at":' || json_quote(OLD.merged_at), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.section_id IS NOT NEW.section_id, ',"section_id":' || json_quote(NEW.section_id), '') || iif(OLD.inquiry_id IS NOT NEW.inquiry_id, ',"inquiry_id":' || json_quote(NEW.inquiry_id), '') || iif(OLD.way IS NOT NEW.way, ',"way":' || json_quote(NEW.way), '') || iif(OLD.taken_at IS NOT NEW.taken_at, ',"taken_at":' || json_quote(NEW.taken_at), '') || iif(OLD.taken_by IS NOT NEW.taken_by, ',"taken_by":' || json_quote(NEW.taken_by), '') || iif(OLD.items IS NOT NEW.items, ',"items":' || json_quote(NEW.items), '') || iif(OLD.base IS NOT NEW.base, ',"base":' || json_quote(NEW.base), '') || iif(OLD.base_hash IS NOT NEW.base_hash, ',"base_hash":' || json_quote(NEW.base_hash), '') || iif(OLD.merged_at IS NOT NEW.merged_at, ',"merged_at":' || json_quote(NEW.merged_at), ''), 2) || '}');
END;

CREATE TRIGGER target_change_reason_deleted AFTER DELETE ON target_change_reason BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'target_change_reason', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'reason', OLD.reason, 'by_whom', OLD.by_whom, 'at', OLD.at), NULL);
END;

CREATE TRIGGER target_change_reason_inserted AFTER INSERT ON target_change_reason BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'target_change_reason', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'reason', NEW.reason, 'by_whom', NEW.by_whom, 'at', NEW.at));
END;

CREATE TRIGGER target_change_reason_renamed BEFORE UPDATE OF id ON target_change_reason WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER target_change_reason_updated AFTER UPDATE ON target_change_reason WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.reason IS NOT NEW.reason OR OLD.by_whom IS NOT NEW.by_whom OR OLD.at IS NOT NEW.at BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'target_change_reason', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(OLD.reason), '') || iif(OLD.by_whom IS NOT NEW.by_whom, ',"by_whom":' || json_quote(OLD.by_whom), '') || iif(OLD.at IS NOT NEW.at, ',"at":' || json_quote(OLD.at), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(NEW.reason), '') || iif(OLD.by_whom IS NOT NEW.by_whom, ',"by_whom":' || json_quote(NEW.by_whom), '') || iif(OLD.at IS NOT NEW.at, ',"at":' || json_quote(NEW.at), ''), 2) || '}');
END;

CREATE TRIGGER utterance_deleted AFTER DELETE ON utterance BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'utterance', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'position', OLD.position, 'kind', OLD.kind, 'agenda_item_id', OLD.agenda_item_id, 'member_id', OLD.member_id, 'speaker', OLD.speaker, 'text', OLD.text), NULL);
END;

CREATE TRIGGER utterance_inserted AFTER INSERT ON utterance BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'utterance', NEW.id, NULL, json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'position', NEW.position, 'kind', NEW.kind, 'agenda_item_id', NEW.agenda_item_id, 'member_id', NEW.member_id, 'speaker', NEW.speaker, 'text', NEW.text));
END;

CREATE TRIGGER utterance_renamed BEFORE UPDATE OF id ON utterance WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER utterance_updated AFTER UPDATE ON utterance WHEN OLD.meeting_id IS NOT NEW.meeting_id OR OLD.position IS NOT NEW.position OR OLD.kind IS NOT NEW.kind OR OLD.agenda_item_id IS NOT NEW.agenda_item_id OR OLD.member_id IS NOT NEW.member_id OR OLD.speaker IS NOT NEW.speaker OR OLD.text IS NOT NEW.text BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'utterance', NEW.id, '{' || substr(iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(OLD.meeting_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.agenda_item_id IS NOT NEW.agenda_item_id, ',"agenda_item_id":' || json_quote(OLD.agenda_item_id), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(OLD.member_id), '') || iif(OLD.speaker IS NOT NEW.speaker, ',"speaker":' || json_quote(OLD.speaker), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), ''), 2) || '}', '{' || substr(iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(NEW.meeting_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.agenda_item_id IS NOT NEW.agenda_item_id, ',"agenda_item_id":' || json_quote(NEW.agenda_item_id), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(NEW.member_id), '') || iif(OLD.speaker IS NOT NEW.speaker, ',"speaker":' || json_quote(NEW.speaker), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), ''), 2) || '}');
END;

CREATE TRIGGER voice_deleted AFTER DELETE ON voice BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'voice', OLD.id, json_object('id', OLD.id, 'channel', OLD.channel, 'meeting_id', OLD.meeting_id, 'agenda_item_id', OLD.agenda_item_id, 'day', OLD.day, 'stage', OLD.stage, 'member_id', OLD.member_id, 'speaker', OLD.speaker, 'group_name', OLD.group_name, 'typed_by', OLD.typed_by), NULL);
END;

CREATE TRIGGER voice_inserted AFTER INSERT ON voice BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'voice', NEW.id, NULL, json_object('id', NEW.id, 'channel', NEW.channel, 'meeting_id', NEW.meeting_id, 'agenda_item_id', NEW.agenda_item_id, 'day', NEW.day, 'stage', NEW.stage, 'member_id', NEW.member_id, 'speaker', NEW.speaker, 'group_name', NEW.group_name, 'typed_by', NEW.typed_by));
END;

CREATE TRIGGER voice_piece_deleted AFTER DELETE ON voice_piece BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'voice_piece', OLD.id, json_object('id', OLD.id, 'voice_id', OLD.voice_id, 'position', OLD.position, 'opinion_id', OLD.opinion_id, 'text', OLD.text), NULL);
END;

CREATE TRIGGER voice_piece_inserted AFTER INSERT ON voice_piece BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'voice_piece', NEW.id, NULL, json_object('id', NEW.id, 'voice_id', NEW.voice_id, 'position', NEW.position, 'opinion_id', NEW.opinion_id, 'text', NEW.text));
END;

CREATE TRIGGER voice_piece_renamed BEFORE UPDATE OF id ON voice_piece WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER voice_piece_updated AFTER UPDATE ON voice_piece WHEN OLD.voice_id IS NOT NEW.voice_id OR OLD.position IS NOT NEW.position OR OLD.opinion_id IS NOT NEW.opinion_id OR OLD.text IS NOT NEW.text BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'voice_piece', NEW.id, '{' || substr(iif(OLD.voice_id IS NOT NEW.voice_id, ',"voice_id":' || json_quote(OLD.voice_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.opinion_id IS NOT NEW.opinion_id, ',"opinion_id":' || json_quote(OLD.opinion_id), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), ''), 2) || '}', '{' || substr(iif(OLD.voice_id IS NOT NEW.voice_id, ',"voice_id":' || json_quote(NEW.voice_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.opinion_id IS NOT NEW.opinion_id, ',"opinion_id":' || json_quote(NEW.opinion_id), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), ''), 2) || '}');
END;

CREATE TRIGGER voice_renamed BEFORE UPDATE OF id ON voice WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER voice_updated AFTER UPDATE ON voice WHEN OLD.channel IS NOT NEW.channel OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.agenda_item_id IS NOT NEW.agenda_item_id OR OLD.day IS NOT NEW.day OR OLD.stage IS NOT NEW.stage OR OLD.member_id IS NOT NEW.member_id OR OLD.speaker IS NOT NEW.speaker OR OLD.group_name IS NOT NEW.group_name OR OLD.typed_by IS NOT NEW.typed_by BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'voice', NEW.id, '{' || substr(iif(OLD.channel IS NOT NEW.channel, ',"channel":' || json_quote(OLD.channel), '') || iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(OLD.meeting_id), '') || iif(OLD.agenda_item_id IS NOT NEW.agenda_item_id, ',"agenda_item_id":' || json_quote(OLD.agenda_item_id), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(OLD.day), '') || iif(OLD.stage IS NOT NEW.stage, ',"stage":' || json_quote(OLD.stage), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(OLD.member_id), '') || iif(OLD.speaker IS NOT NEW.speaker, ',"speaker":' || json_quote(OLD.speaker), '') || iif(OLD.group_name IS NOT NEW.group_name, ',"group_name":' || json_quote(OLD.group_name), '') || iif(OLD.typed_by IS NOT NEW.typed_by, ',"typed_by":' || json_quote(OLD.typed_by), ''), 2) || '}', '{' || substr(iif(OLD.channel IS NOT NEW.channel, ',"channel":' || json_quote(NEW.channel), '') || iif(OLD.meeting_id IS NOT NEW.meeting_id, ',"meeting_id":' || json_quote(NEW.meeting_id), '') || iif(OLD.agenda_item_id IS NOT NEW.agenda_item_id, ',"agenda_item_id":' || json_quote(NEW.agenda_item_id), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(NEW.day), '') || iif(OLD.stage IS NOT NEW.stage, ',"stage":' || json_quote(NEW.stage), '') || iif(OLD.member_id IS NOT NEW.member_id, ',"member_id":' || json_quote(NEW.member_id), '') || iif(OLD.speaker IS NOT NEW.speaker, ',"speaker":' || json_quote(NEW.speaker), '') || iif(OLD.group_name IS NOT NEW.group_name, ',"group_name":' || json_quote(NEW.group_name), '') || iif(OLD.typed_by IS NOT NEW.typed_by, ',"typed_by":' || json_quote(NEW.typed_by), ''), 2) || '}');
END;

CREATE TRIGGER waived_finding_deleted AFTER DELETE ON waived_finding BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'waived_finding', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'code', OLD.code, 'key', OLD.key, 'reason', OLD.reason, 'by_whom', OLD.by_whom, 'at', OLD.at), NULL);
END;

CREATE TRIGGER waived_finding_inserted AFTER INSERT ON waived_finding BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'waived_finding', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'code', NEW.code, 'key', NEW.key, 'reason', NEW.reason, 'by_whom', NEW.by_whom, 'at', NEW.at));
END;

CREATE TRIGGER waived_finding_renamed BEFORE UPDATE OF id ON waived_finding WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER waived_finding_updated AFTER UPDATE ON waived_finding WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.code IS NOT NEW.code OR OLD.key IS NOT NEW.key OR OLD.reason IS NOT NEW.reason OR OLD.by_whom IS NOT NEW.by_whom OR OLD.at IS NOT NEW.at BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'waived_finding', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.code IS NOT NEW.code, ',"code":' || json_quote(OLD.code), '') || iif(OLD.key IS NOT NEW.key, ',"key":' || json_quote(OLD.key), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(OLD.reason), '') || iif(OLD.by_whom IS NOT NEW.by_whom, ',"by_whom":' || json_quote(OLD.by_whom), '') || iif(OLD.at IS NOT NEW.at, ',"at":' || json_quote(OLD.at), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.code IS NOT NEW.code, ',"code":' || json_quote(NEW.code), '') || iif(OLD.key IS NOT NEW.key, ',"key":' || json_quote(NEW.key), '') || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_quote(NEW.reason), '') || iif(OLD.by_whom IS NOT NEW.by_whom, ',"by_whom":' || json_quote(NEW.by_whom), '') || iif(OLD.at IS NOT NEW.at, ',"at":' || json_quote(NEW.at), ''), 2) || '}');
END;

CREATE TRIGGER ward_deleted AFTER DELETE ON ward BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward', OLD.id, json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'is_sample', OLD.is_sample, 'basic_policy_version', OLD.basic_policy_version, 'created_at', OLD.created_at), NULL);
END;

CREATE TRIGGER ward_inserted AFTER INSERT ON ward BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward', NEW.id, NULL, json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'is_sample', NEW.is_sample, 'basic_policy_version', NEW.basic_policy_version, 'created_at', NEW.created_at));
END;

CREATE TRIGGER ward_plan_deleted AFTER DELETE ON ward_plan BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'form_generation', OLD.form_generation, 'first_reiwa_year_as', OLD.first_reiwa_year_as, 'goal', OLD.goal, 'mission', OLD.mission, 'mayor_policy', OLD.mayor_policy, 'budget_note', OLD.budget_note, 'internal_note', OLD.internal_note, 'numbered_up_to', OLD.numbered_up_to, 'reform_numbered_up_to', OLD.reform_numbered_up_to), NULL);
END;

CREATE TRIGGER ward_plan_inserted AFTER INSERT ON ward_plan BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'form_generation', NEW.form_generation, 'first_reiwa_year_as', NEW.first_reiwa_year_as, 'goal', NEW.goal, 'mission', NEW.mission, 'mayor_policy', NEW.mayor_policy, 'budget_note', NEW.budget_note, 'internal_note', NEW.internal_note, 'numbered_up_to', NEW.numbered_up_to, 'reform_numbered_up_to', NEW.reform_numbered_up_to));
END;

CREATE TRIGGER ward_plan_renamed BEFORE UPDATE OF id ON ward_plan WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER ward_plan_review_deleted AFTER DELETE ON ward_plan_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan_review', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'period', OLD.period, 'achievements', OLD.achievements, 'challenges', OLD.challenges, 'evaluation', OLD.evaluation, 'future_policy', OLD.future_policy), NULL);
END;

CREATE TRIGGER ward_plan_review_inserted AFTER INSERT ON ward_plan_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan_review', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'period', NEW.period, 'achievements', NEW.achievements, 'challenges', NEW.challenges, 'evaluation', NEW.evaluation, 'future_policy', NEW.future_policy));
END;

CREATE TRIGGER ward_plan_review_renamed BEFORE UPDATE OF id ON ward_plan_review WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER ward_plan_review_updated AFTER UPDATE ON ward_plan_review WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.period IS NOT NEW.period OR OLD.achievements IS NOT NEW.achievements OR OLD.challenges IS NOT NEW.challenges OR OLD.evaluation IS NOT NEW.evaluation OR OLD.future_policy IS NOT NEW.future_policy BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan_review', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.achievements IS NOT NEW.achievements, ',"achievements":' || json_quote(OLD.achievements), '') || iif(OLD.challenges IS NOT NEW.challenges, ',"challenges":' || json_quote(OLD.challenges), '') || iif(OLD.evaluation IS NOT NEW.evaluation, ',"evaluation":' || json_quote(OLD.evaluation), '') || iif(OLD.future_policy IS NOT NEW.future_policy, ',"future_policy":' || json_quote(OLD.future_policy), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.achievements IS NOT NEW.achievements, ',"achievements":' || json_quote(NEW.achievements), '') || iif(OLD.challenges IS NOT NEW.challenges, ',"challenges":' || json_quote(NEW.challenges), '') || iif(OLD.evaluation IS NOT NEW.evaluation, ',"evaluation":' || json_quote(NEW.evaluation), '') || iif(OLD.future_policy IS NOT NEW.future_policy, ',"future_policy":' || json_quote(NEW.future_policy), ''), 2) || '}');
END;

CREATE TRIGGER ward_plan_updated AFTER UPDATE ON ward_plan WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.form_generation IS NOT NEW.form_generation OR OLD.first_reiwa_year_as IS NOT NEW.first_reiwa_year_as OR OLD.goal IS NOT NEW.goal OR OLD.mission IS NOT NEW.mission OR OLD.mayor_policy IS NOT NEW.mayor_policy OR OLD.budget_note IS NOT NEW.budget_note OR OLD.internal_note IS NOT NEW.internal_note OR OLD.numbered_up_to IS NOT NEW.numbered_up_to OR OLD.reform_numbered_up_to IS NOT NEW.reform_numbered_up_to BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.form_generation IS NOT NEW.form_generation, ',"form_generation":' || json_quote(OLD.form_generation), '') || iif(OLD.first_reiwa_year_as IS NOT NEW.first_reiwa_year_as, ',"first_reiwa_year_as":' || json_quote(OLD.first_reiwa_year_as), '') || iif(OLD.goal IS NOT NEW.goal, ',"goal":' || json_quote(OLD.goal), '') || iif(OLD.mission IS NOT NEW.mission, ',"mission":' || json_quote(OLD.mission), '') || iif(OLD.mayor_policy IS NOT NEW.mayor_policy, ',"mayor_policy":' || json_quote(OLD.mayor_policy), '') || iif(OLD.budget_note IS NOT NEW.budget_note, ',"budget_note":' || json_quote(OLD.budget_note), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(OLD.numbered_up_to), '') || iif(OLD.reform_numbered_up_to IS NOT NEW.reform_numbered_up_to, ',"reform_numbered_up_to":' || json_quote(OLD.reform_numbered_up_to), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.form_generation IS NOT NEW.form_generation, ',"form_generation":' || json_quote(NEW.form_generation), '') || iif(OLD.first_reiwa_year_as IS NOT NEW.first_reiwa_year_as, ',"first_reiwa_year_as":' || json_quote(NEW.first_reiwa_year_as), '') || iif(OLD.goal IS NOT NEW.goal, ',"goal":' || json_quote(NEW.goal), '') || iif(OLD.mission IS NOT NEW.mission, ',"mission":' || json_quote(NEW.mission), '') || iif(OLD.mayor_policy IS NOT NEW.mayor_policy, ',"mayor_policy":' || json_quote(NEW.mayor_policy), '') || iif(OLD.budget_note IS NOT NEW.budget_note, ',"budget_note":' || json_quote(NEW.budget_note), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(NEW.numbered_up_to), '') || iif(OLD.reform_numbered_up_to IS NOT NEW.reform_numbered_up_to, ',"reform_numbered_up_to":' || json_quote(NEW.reform_numbered_up_to), ''), 2) || '}');
END;

CREATE TRIGGER ward_renamed BEFORE UPDATE OF id ON ward WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER ward_updated AFTER UPDATE ON ward WHEN OLD.code IS NOT NEW.code OR OLD.name IS NOT NEW.name OR OLD.is_sample IS NOT NEW.is_sample OR OLD.basic_policy_version IS NOT NEW.basic_policy_version OR OLD.created_at IS NOT NEW.created_at BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward', NEW.id, '{' || substr(iif(OLD.code IS NOT NEW.code, ',"code":' || json_quote(OLD.code), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.is_sample IS NOT NEW.is_sample, ',"is_sample":' || json_quote(OLD.is_sample), '') || iif(OLD.basic_policy_version IS NOT NEW.basic_policy_version, ',"basic_policy_version":' || json_quote(OLD.basic_policy_version), '') || iif(OLD.created_at IS NOT NEW.created_at, ',"created_at":' || json_quote(OLD.created_at), ''), 2) || '}', '{' || substr(iif(OLD.code IS NOT NEW.code, ',"code":' || json_quote(NEW.code), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.is_sample IS NOT NEW.is_sample, ',"is_sample":' || json_quote(NEW.is_sample), '') || iif(OLD.basic_policy_version IS NOT NEW.basic_policy_version, ',"basic_policy_version":' || json_quote(NEW.basic_policy_version), '') || iif(OLD.created_at IS NOT NEW.created_at, ',"created_at":' || json_quote(NEW.created_at), ''), 2) || '}');
END;

CREATE TRIGGER yearly_target_deleted AFTER DELETE ON yearly_target BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'yearly_target', OLD.id, json_object('id', OLD.id, 'series_id', OLD.series_id, 'fiscal_year', OLD.fiscal_year, 'value', OLD.value, 'upper', OLD.upper, 'day', OLD.day, 'text', OLD.text, 'withdrawal', OLD.withdrawal), NULL);
END;

CREATE TRIGGER yearly_target_inserted AFTER INSERT ON yearly_target BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'yearly_target', NEW.id, NULL, json_object('id', NEW.id, 'series_id', NEW.series_id, 'fiscal_year', NEW.fiscal_year, 'value', NEW.value, 'upper', NEW.upper, 'day', NEW.day, 'text', NEW.text, 'withdrawal', NEW.withdrawal));
END;

CREATE TRIGGER yearly_target_renamed BEFORE UPDATE OF id ON yearly_target WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER yearly_target_updated AFTER UPDATE ON yearly_target WHEN OLD.series_id IS NOT NEW.series_id OR OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.value IS NOT NEW.value OR OLD.upper IS NOT NEW.upper OR OLD.day IS NOT NEW.day OR OLD.text IS NOT NEW.text OR OLD.withdrawal IS NOT NEW.withdrawal BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'yearly_target', NEW.id, '{' || substr(iif(OLD.series_id IS NOT NEW.series_id, ',"series_id":' || json_quote(OLD.series_id), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(OLD.value), '') || iif(OLD.upper IS NOT NEW.upper, ',"upper":' || json_quote(OLD.upper), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(OLD.day), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), '') || iif(OLD.withdrawal IS NOT NEW.withdrawal, ',"withdrawal":' || json_quote(OLD.withdrawal), ''), 2) || '}', '{' || substr(iif(OLD.series_id IS NOT NEW.series_id, ',"series_id":' || json_quote(NEW.series_id), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.value IS NOT NEW.value, ',"value":' || json_quote(NEW.value), '') || iif(OLD.upper IS NOT NEW.upper, ',"upper":' || json_quote(NEW.upper), '') || iif(OLD.day IS NOT NEW.day, ',"day":' || json_quote(NEW.day), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), '') || iif(OLD.withdrawal IS NOT NEW.withdrawal, ',"withdrawal":' || json_quote(NEW.withdrawal), ''), 2) || '}');
END;

CREATE TABLE accepted_master (
  id TEXT PRIMARY KEY NOT NULL,
  hash TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  accepted_by TEXT NOT NULL
) STRICT;

CREATE TABLE "act_item" (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  source_kind TEXT NOT NULL CHECK (source_kind IN ('initiative', 'strategy', 'reformItem')),
  source_id TEXT NOT NULL,
  source_title TEXT NOT NULL DEFAULT '',
  period TEXT CHECK (period IN ('firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation')),
  text TEXT NOT NULL,
  post_id TEXT REFERENCES post (id) ON DELETE SET NULL,
  due_date TEXT,
  destination TEXT CHECK (destination IN ('nextInitiative', 'budgetRequest', 'councilReport', 'sameYear')),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  outcome TEXT NOT NULL DEFAULT '',
  result_initiative_id TEXT
) STRICT;

CREATE TABLE agenda_about (
  id TEXT PRIMARY KEY NOT NULL,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  target_kind TEXT NOT NULL CHECK (target_kind IN ('managementIssue', 'strategy', 'initiative', 'reformItem', 'series', 'form')),
  target_id TEXT NOT NULL,
  target_title TEXT NOT NULL DEFAULT '',
  UNIQUE (agenda_item_id, target_kind, target_id)
) STRICT;

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  number TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL
) STRICT;

CREATE TABLE "amount" (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('settlement', 'budget', 'assessed')),
  fund TEXT NOT NULL DEFAULT 'undivided' CHECK (fund IN ('undivided', 'mayorFunds', 'managerFunds')),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  UNIQUE (initiative_id, kind, fiscal_year, fund)
) STRICT;

CREATE TABLE answer_breakdown (
  id TEXT PRIMARY KEY NOT NULL,
  option_id TEXT NOT NULL REFERENCES answer_option (id) ON DELETE CASCADE,
  sex TEXT CHECK (sex IN ('male', 'female', 'other', 'noAnswer')),
  age TEXT NOT NULL DEFAULT '',
  count INTEGER NOT NULL CHECK (count >= 0)
) STRICT;

CREATE TABLE answer_class (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  meaning TEXT NOT NULL CHECK (meaning IN ('thisYear', 'reflected', 'later', 'difficult', 'other')),
  from_year INTEGER CHECK (from_year BETWEEN 1989 AND 2100),
  until_year INTEGER CHECK (until_year BETWEEN 1989 AND 2100)
) STRICT;

CREATE TABLE answer_option (
  id TEXT PRIMARY KEY NOT NULL,
  question_id TEXT NOT NULL REFERENCES survey_question (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT 'answer' CHECK (role IN ('answer', 'noAnswer', 'outside')),
  is_positive INTEGER NOT NULL DEFAULT 0 CHECK (is_positive IN (0, 1)),
  count INTEGER CHECK (count >= 0),
  printed_percent TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  party TEXT NOT NULL CHECK (party IN ('member', 'councillor', 'staff', 'adviser')),
  member_id TEXT REFERENCES member (id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL DEFAULT '',
  way TEXT NOT NULL CHECK (way IN ('venue', 'online', 'written', 'absent')),
  CHECK ((member_id IS NULL) <> (party = 'member'))
) STRICT;

CREATE TABLE bound_cell (
  id TEXT PRIMARY KEY NOT NULL,
  bound_form_id TEXT NOT NULL REFERENCES bound_form (id) ON DELETE CASCADE,
  sheet TEXT NOT NULL,
  address TEXT NOT NULL,
  field_path TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  before_text TEXT NOT NULL DEFAULT '',
  after_text TEXT NOT NULL DEFAULT '',
  UNIQUE (bound_form_id, sheet, address)
) STRICT;

CREATE TABLE bound_form (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1989 AND 2100),
  until_year INTEGER CHECK (until_year BETWEEN 1989 AND 2100),
  repeats TEXT NOT NULL CHECK (repeats IN ('once', 'managementIssue', 'strategy', 'initiative')),
  template_hash TEXT NOT NULL,
  rebound_from TEXT
) STRICT;

CREATE TABLE carried_text (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  field TEXT NOT NULL,
  last_text TEXT NOT NULL
) STRICT;

CREATE TABLE check_deadline (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  period TEXT NOT NULL CHECK (period IN ('firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation')),
  deadline TEXT NOT NULL,
  publication TEXT,
  UNIQUE (fiscal_year, period)
) STRICT;

CREATE TABLE confirmation (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('wardPlan', 'managementIssue', 'strategy', 'initiative', 'reformItem')),
  subject_id TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation')),
  step_id TEXT NOT NULL,
  step_name TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('confirm', 'confirmFor', 'readLater', 'sendBack', 'takeBack')),
  is_last INTEGER NOT NULL CHECK (is_last IN (0, 1)),
  post_id TEXT,
  post_name TEXT NOT NULL,
  person TEXT NOT NULL,
  windows_user TEXT NOT NULL,
  for_person TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  decision_date TEXT,
  document_number TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  content_hash TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  deed_id INTEGER NOT NULL
) STRICT;

CREATE TABLE council_report (
  id TEXT PRIMARY KEY NOT NULL,
  period_year INTEGER NOT NULL UNIQUE CHECK (period_year BETWEEN 1989 AND 2100),
  published_day TEXT,
  remarks TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE council_setting (
  id TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE current_deed (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  deed_id INTEGER NOT NULL REFERENCES deed (id)
) STRICT;

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('series', 'outcomeReview', 'initiativeReview', 'strategyReview')),
  subject_id TEXT NOT NULL,
  field TEXT NOT NULL DEFAULT '',
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  scheme TEXT NOT NULL,
  symbol TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE deed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  subject TEXT CHECK (subject IS NULL OR json_valid(subject)),
  operator TEXT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'revert')),
  of_deed INTEGER REFERENCES deed (id),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'gone')),
  is_floor INTEGER NOT NULL DEFAULT 0 CHECK (is_floor IN (0, 1)),
  CHECK ((kind = 'do') = (of_deed IS NULL))
) STRICT;

CREATE TABLE "edition" (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id),
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'established', 'revision', 'midYearReview', 'selfEvaluation')),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  confirmed_by TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  decision_date TEXT,
  document_number TEXT NOT NULL DEFAULT '',
  revision_note TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  UNIQUE (ward_plan_id, kind, ordinal)
) STRICT;

CREATE TABLE erasing (
  id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

CREATE TABLE erasure (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  reason TEXT NOT NULL,
  places INTEGER NOT NULL CHECK (places >= 0)
) STRICT;

CREATE TABLE execution (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT REFERENCES strategy (id) ON DELETE CASCADE,
  initiative_id TEXT REFERENCES initiative (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  note TEXT NOT NULL DEFAULT '',
  CHECK ((strategy_id IS NULL) <> (initiative_id IS NULL))
) STRICT;

CREATE TABLE form_template (
  hash TEXT PRIMARY KEY NOT NULL,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE hand_over (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  take_out_id TEXT NOT NULL,
  section_id TEXT NOT NULL,
  section_name TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  base TEXT NOT NULL CHECK (json_valid(base)),
  base_hash TEXT NOT NULL
) STRICT;

CREATE TABLE handout (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  number TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  timing TEXT NOT NULL CHECK (timing IN ('before', 'onDay'))
) STRICT;

CREATE TABLE indicator_series (
  id TEXT PRIMARY KEY NOT NULL,
  common_key TEXT UNIQUE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('rate', 'organisationRate', 'count', 'score', 'milestone', 'relative', 'text')),
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'within')),
  is_strict INTEGER NOT NULL DEFAULT 0 CHECK (is_strict IN (0, 1)),
  unit TEXT NOT NULL DEFAULT '',
  decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 3),
  denominator_filter TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  frequency TEXT NOT NULL DEFAULT '',
  counting_rule TEXT NOT NULL DEFAULT '',
  baseline_value TEXT,
  baseline_year INTEGER CHECK (baseline_year BETWEEN 1989 AND 2100),
  target_value TEXT,
  target_upper TEXT,
  target_day TEXT,
  target_text TEXT NOT NULL DEFAULT '',
  target_year INTEGER CHECK (target_year BETWEEN 1989 AND 2100),
  target_reason TEXT NOT NULL DEFAULT '',
  total_from INTEGER CHECK (total_from BETWEEN 1989 AND 2100),
  post_id TEXT REFERENCES post (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE initiative (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  withdrawal_criterion TEXT NOT NULL DEFAULT '',
  past_results TEXT NOT NULL DEFAULT '',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1))
, post_id TEXT REFERENCES post (id) ON DELETE SET NULL, number INTEGER CHECK (number >= 1), internal_note TEXT NOT NULL DEFAULT '', past_results_linked INTEGER NOT NULL DEFAULT 0 CHECK (past_results_linked IN (0, 1))) STRICT;

CREATE TABLE "initiative_review" (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation')),
  results TEXT NOT NULL DEFAULT '',
  attainment TEXT NOT NULL DEFAULT '',
  effectiveness TEXT NOT NULL DEFAULT '',
  finding TEXT NOT NULL DEFAULT '',
  improvement TEXT NOT NULL DEFAULT '',
  finding_and_improvement TEXT NOT NULL DEFAULT '',
  blank_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (initiative_id, period)
) STRICT;

CREATE TABLE inquiry (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  request_text TEXT NOT NULL,
  deadline TEXT NOT NULL,
  issued_at TEXT NOT NULL
, period TEXT CHECK (period IN ('firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation'))) STRICT;

CREATE TABLE inquiry_section (
  id TEXT PRIMARY KEY NOT NULL,
  inquiry_id TEXT NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE,
  section_id TEXT NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  answered_at TEXT,
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (inquiry_id, section_id)
) STRICT;

CREATE TABLE label_override (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (key <> ''),
  text TEXT NOT NULL,
  UNIQUE (ward_plan_id, key)
) STRICT;

CREATE TABLE lineage (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  origin_id TEXT NOT NULL
) STRICT;

CREATE TABLE log_entry (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT REFERENCES strategy (id) ON DELETE CASCADE,
  initiative_id TEXT REFERENCES initiative (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  measure TEXT NOT NULL DEFAULT '',
  value TEXT,
  last_year_value TEXT,
  unit TEXT NOT NULL DEFAULT '',
  CHECK ((strategy_id IS NULL) <> (initiative_id IS NULL))
) STRICT;

CREATE TABLE management_issue (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  future_vision TEXT NOT NULL DEFAULT '',
  current_state TEXT NOT NULL DEFAULT '',
  cause_analysis TEXT NOT NULL DEFAULT '',
  challenge TEXT NOT NULL DEFAULT '',
  recognition TEXT NOT NULL DEFAULT ''
, post_id TEXT REFERENCES post (id) ON DELETE SET NULL, number INTEGER CHECK (number >= 1), internal_note TEXT NOT NULL DEFAULT '', numbered_up_to INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE management_issue_review (
  id TEXT PRIMARY KEY NOT NULL,
  management_issue_id TEXT NOT NULL REFERENCES management_issue (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  summary TEXT NOT NULL DEFAULT '',
  UNIQUE (management_issue_id, period)
) STRICT;

CREATE TABLE master (
  hash TEXT PRIMARY KEY NOT NULL,
  content TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE measure_setting (
  id TEXT PRIMARY KEY NOT NULL CHECK (id IN ('referenceBelow', 'stars')),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE measurement (
  id TEXT PRIMARY KEY NOT NULL,
  series_id TEXT NOT NULL REFERENCES indicator_series (id) ON DELETE CASCADE,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  state TEXT NOT NULL CHECK (state IN ('value', 'notMeasured', 'notApplicable', 'notMeasurable')),
  value TEXT,
  numerator INTEGER CHECK (numerator >= 0),
  denominator INTEGER CHECK (denominator >= 0),
  day TEXT,
  text TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  substitute TEXT NOT NULL DEFAULT '',
  question_id TEXT REFERENCES survey_question (id) ON DELETE SET NULL,
  mystery_shopping_id TEXT REFERENCES mystery_shopping (id) ON DELETE SET NULL,
  from_date TEXT,
  until_date TEXT,
  measured_by TEXT NOT NULL DEFAULT '',
  evidence_name TEXT NOT NULL DEFAULT '',
  evidence_hash TEXT NOT NULL DEFAULT '',
  evidence_link TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (series_id, fiscal_year, period)
) STRICT;

CREATE TABLE meeting (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  kind TEXT NOT NULL CHECK (kind IN ('plenary', 'subcommittee')),
  subcommittee_id TEXT REFERENCES subcommittee (id) ON DELETE SET NULL,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
  label TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL CHECK (format IN ('venue', 'hybrid', 'online', 'written')),
  day TEXT,
  opens_at TEXT,
  starts_at TEXT,
  ends_at TEXT,
  place TEXT NOT NULL DEFAULT '',
  legal_basis TEXT NOT NULL DEFAULT '',
  is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
  closed_reason TEXT NOT NULL DEFAULT '',
  audience INTEGER CHECK (audience >= 0),
  remarks TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  minutes_state TEXT NOT NULL DEFAULT 'draft' CHECK (minutes_state IN ('draft', 'confirmed', 'published')),
  minutes_confirmed_day TEXT,
  published_day TEXT
) STRICT;

CREATE TABLE member (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  kana TEXT NOT NULL DEFAULT '',
  short_name TEXT NOT NULL DEFAULT '',
  kind_id TEXT REFERENCES member_kind (id) ON DELETE SET NULL,
  affiliation TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE member_kind (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  quota INTEGER CHECK (quota >= 0)
) STRICT;

CREATE TABLE member_seat (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  subcommittee_id TEXT REFERENCES subcommittee (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('chair', 'viceChair', 'member')),
  from_date TEXT NOT NULL,
  until_date TEXT
) STRICT;

CREATE TABLE member_sheet (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('evaluation', 'priorOpinion')),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  title TEXT NOT NULL,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  deadline TEXT,
  request TEXT NOT NULL DEFAULT '',
  choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices))
) STRICT;

CREATE TABLE member_sheet_answer (
  id TEXT PRIMARY KEY NOT NULL,
  item_id TEXT NOT NULL REFERENCES member_sheet_item (id) ON DELETE CASCADE,
  member_id TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  choice INTEGER CHECK (choice >= 0),
  comment TEXT NOT NULL DEFAULT '',
  UNIQUE (item_id, member_id)
) STRICT;

CREATE TABLE member_sheet_copy (
  id TEXT PRIMARY KEY NOT NULL,
  sheet_id TEXT NOT NULL REFERENCES member_sheet (id) ON DELETE CASCADE,
  member_id TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  issued_day TEXT,
  returned_day TEXT,
  file_name TEXT NOT NULL DEFAULT '',
  UNIQUE (sheet_id, member_id)
) STRICT;

CREATE TABLE member_sheet_item (
  id TEXT PRIMARY KEY NOT NULL,
  sheet_id TEXT NOT NULL REFERENCES member_sheet (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  target_kind TEXT CHECK (target_kind IN ('managementIssue', 'strategy', 'initiative', 'reformItem', 'series', 'form')),
  target_id TEXT,
  target_title TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL
) STRICT;

CREATE TABLE member_term (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  end_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE milestone (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT REFERENCES strategy (id) ON DELETE CASCADE,
  initiative_id TEXT REFERENCES initiative (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  due_day TEXT NOT NULL,
  done_day TEXT,
  note TEXT NOT NULL DEFAULT '',
  CHECK ((strategy_id IS NULL) <> (initiative_id IS NULL))
) STRICT;

CREATE TABLE mystery_item (
  id TEXT PRIMARY KEY NOT NULL,
  mystery_shopping_id TEXT NOT NULL REFERENCES mystery_shopping (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  area TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  scores TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scores))
) STRICT;

CREATE TABLE mystery_shopping (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT,
  notes TEXT NOT NULL DEFAULT '',
  printed_mean TEXT NOT NULL DEFAULT '',
  is_central INTEGER NOT NULL DEFAULT 0 CHECK (is_central IN (0, 1))
) STRICT;

CREATE TABLE opinion (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  number INTEGER NOT NULL CHECK (number >= 1),
  gist TEXT NOT NULL DEFAULT '',
  answer_class_id TEXT REFERENCES answer_class (id) ON DELETE SET NULL,
  section_id TEXT REFERENCES section (id) ON DELETE SET NULL,
  post_id TEXT REFERENCES post (id) ON DELETE SET NULL,
  due_date TEXT,
  answer TEXT NOT NULL DEFAULT '',
  answer_state TEXT NOT NULL DEFAULT 'none' CHECK (answer_state IN ('none', 'draft', 'confirmed')),
  answered_day TEXT,
  published_day TEXT,
  measure_taken TEXT NOT NULL DEFAULT '',
  is_main_measure INTEGER NOT NULL DEFAULT 0 CHECK (is_main_measure IN (0, 1)),
  internal_note TEXT NOT NULL DEFAULT '',
  told_meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  told_day TEXT,
  merged_into_id TEXT REFERENCES opinion (id) ON DELETE SET NULL,
  split_from_id TEXT,
  UNIQUE (fiscal_year, number)
) STRICT;

CREATE TABLE opinion_about (
  id TEXT PRIMARY KEY NOT NULL,
  opinion_id TEXT NOT NULL REFERENCES opinion (id) ON DELETE CASCADE,
  target_kind TEXT NOT NULL CHECK (target_kind IN ('managementIssue', 'strategy', 'initiative', 'reformItem', 'series', 'form')),
  target_id TEXT NOT NULL,
  target_title TEXT NOT NULL DEFAULT '',
  UNIQUE (opinion_id, target_kind, target_id)
) STRICT;

CREATE TABLE opinion_question (
  id TEXT PRIMARY KEY NOT NULL,
  opinion_id TEXT NOT NULL REFERENCES opinion (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  text TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  is_covered INTEGER NOT NULL DEFAULT 0 CHECK (is_covered IN (0, 1))
) STRICT;

CREATE TABLE outcome_indicator (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT ''
, target_reason TEXT NOT NULL DEFAULT '', cumulative_from INTEGER CHECK (cumulative_from BETWEEN 1989 AND 2100), cumulative_until INTEGER CHECK (cumulative_until BETWEEN 1989 AND 2100), previous_result TEXT NOT NULL DEFAULT '', previous_rating TEXT NOT NULL DEFAULT '', previous_linked INTEGER NOT NULL DEFAULT 0 CHECK (previous_linked IN (0, 1))) STRICT;

CREATE TABLE outcome_review (
  id TEXT PRIMARY KEY NOT NULL,
  outcome_indicator_id TEXT NOT NULL REFERENCES outcome_indicator (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  result TEXT NOT NULL DEFAULT '',
  attainment TEXT NOT NULL DEFAULT '',
  UNIQUE (outcome_indicator_id, period)
) STRICT;

CREATE TABLE plan_master (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL UNIQUE REFERENCES ward_plan (id) ON DELETE CASCADE,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE policy_tie (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT REFERENCES strategy (id) ON DELETE CASCADE,
  initiative_id TEXT REFERENCES initiative (id) ON DELETE CASCADE,
  target TEXT NOT NULL CHECK (target <> ''),
  CHECK ((strategy_id IS NULL) <> (initiative_id IS NULL)),
  UNIQUE (strategy_id, target),
  UNIQUE (initiative_id, target)
) STRICT;

CREATE TABLE post (
  id TEXT PRIMARY KEY NOT NULL,
  section_id TEXT NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE post_holder (
  id TEXT PRIMARY KEY NOT NULL,
  post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT
) STRICT;

CREATE TABLE process_indicator (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT ''
, target_reason TEXT NOT NULL DEFAULT '', cumulative_from INTEGER CHECK (cumulative_from BETWEEN 1989 AND 2100), cumulative_until INTEGER CHECK (cumulative_until BETWEEN 1989 AND 2100)) STRICT;

CREATE TABLE reflection (
  id TEXT PRIMARY KEY NOT NULL,
  opinion_id TEXT NOT NULL REFERENCES opinion (id) ON DELETE CASCADE,
  target_kind TEXT NOT NULL CHECK (target_kind IN ('managementIssue', 'strategy', 'initiative', 'reformItem', 'series', 'form')),
  target_id TEXT NOT NULL,
  target_title TEXT NOT NULL DEFAULT '',
  record_kind TEXT,
  record_id TEXT,
  field_name TEXT,
  old_text TEXT NOT NULL DEFAULT '',
  new_text TEXT NOT NULL DEFAULT '',
  deed_id INTEGER,
  day TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE reform_item (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  overview TEXT NOT NULL DEFAULT '',
  goal TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  post_id TEXT REFERENCES post (id) ON DELETE SET NULL,
  number INTEGER CHECK (number >= 1),
  internal_note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE reform_item_review (
  id TEXT PRIMARY KEY NOT NULL,
  reform_item_id TEXT NOT NULL REFERENCES reform_item (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation')),
  results TEXT NOT NULL DEFAULT '',
  implementation TEXT NOT NULL DEFAULT '',
  attainment TEXT NOT NULL DEFAULT '',
  finding_and_improvement TEXT NOT NULL DEFAULT '',
  blank_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (reform_item_id, period)
) STRICT;

CREATE TABLE related_budget (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('settlement', 'budget', 'assessed')),
  fund TEXT NOT NULL CHECK (fund IN ('mayorFunds', 'managerFunds')),
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  UNIQUE (ward_plan_id, kind, fund)
) STRICT;

CREATE TABLE response_row (
  id TEXT PRIMARY KEY NOT NULL,
  survey_id TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  is_total INTEGER NOT NULL DEFAULT 0 CHECK (is_total IN (0, 1)),
  sent_male INTEGER CHECK (sent_male >= 0),
  sent_female INTEGER CHECK (sent_female >= 0),
  sent_total INTEGER CHECK (sent_total >= 0),
  returned_male INTEGER CHECK (returned_male >= 0),
  returned_female INTEGER CHECK (returned_female >= 0),
  returned_other INTEGER CHECK (returned_other >= 0),
  returned_no_answer INTEGER CHECK (returned_no_answer >= 0),
  returned_total INTEGER CHECK (returned_total >= 0),
  rate_male TEXT NOT NULL DEFAULT '',
  rate_female TEXT NOT NULL DEFAULT '',
  rate_total TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE review_sheet (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  management_issue_id TEXT REFERENCES management_issue (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation')),
  item_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(item_ids)),
  decisions TEXT NOT NULL DEFAULT '',
  UNIQUE (management_issue_id, period)
) STRICT;

CREATE TABLE review_step (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('owner', 'section', 'ward'))
) STRICT;

CREATE TABLE review_step_post (
  id TEXT PRIMARY KEY NOT NULL,
  step_id TEXT NOT NULL REFERENCES review_step (id) ON DELETE CASCADE,
  post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  UNIQUE (step_id, post_id)
) STRICT;

CREATE TABLE row_change (
  id INTEGER PRIMARY KEY,
  deed_id INTEGER NOT NULL REFERENCES deed (id),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE TABLE section (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE series_break (
  id TEXT PRIMARY KEY NOT NULL,
  series_id TEXT NOT NULL REFERENCES indicator_series (id) ON DELETE CASCADE,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  aspects TEXT NOT NULL CHECK (json_valid(aspects)),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (series_id, fiscal_year)
) STRICT;

CREATE TABLE series_link (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('outcomeIndicator', 'processIndicator')),
  series_id TEXT NOT NULL REFERENCES indicator_series (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE strategy (
  id TEXT PRIMARY KEY NOT NULL,
  management_issue_id TEXT NOT NULL REFERENCES management_issue (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  desired_state TEXT NOT NULL DEFAULT '',
  approach TEXT NOT NULL DEFAULT '',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1))
, post_id TEXT REFERENCES post (id) ON DELETE SET NULL, number INTEGER CHECK (number >= 1), internal_note TEXT NOT NULL DEFAULT '', numbered_up_to INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE "strategy_review" (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation')),
  progress TEXT NOT NULL DEFAULT '',
  overall TEXT NOT NULL DEFAULT '',
  effectiveness TEXT NOT NULL DEFAULT '',
  finding TEXT NOT NULL DEFAULT '',
  direction TEXT NOT NULL DEFAULT '',
  results TEXT NOT NULL DEFAULT '',
  attainment TEXT NOT NULL DEFAULT '',
  finding_and_improvement TEXT NOT NULL DEFAULT '',
  blank_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (strategy_id, period)
) STRICT;

CREATE TABLE subcommittee (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE submission (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  ward_code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('results', 'resultReport')),
  file_name TEXT NOT NULL,
  hash TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  head_json TEXT NOT NULL CHECK (json_valid(head_json)),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE submitted_result (
  id TEXT PRIMARY KEY NOT NULL,
  submission_id TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  common_key TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  result_json TEXT NOT NULL CHECK (json_valid(result_json)),
  address TEXT NOT NULL,
  UNIQUE (submission_id, common_key, fiscal_year)
) STRICT;

CREATE TABLE survey (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('randomSample', 'monitor', 'organisation', 'event', 'other')),
  mode TEXT NOT NULL DEFAULT '',
  population TEXT NOT NULL DEFAULT '',
  from_date TEXT,
  until_date TEXT,
  sent INTEGER CHECK (sent >= 0),
  returned INTEGER CHECK (returned >= 0),
  printed_rate TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  is_central INTEGER NOT NULL DEFAULT 0 CHECK (is_central IN (0, 1))
) STRICT;

CREATE TABLE survey_question (
  id TEXT PRIMARY KEY NOT NULL,
  survey_id TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  number TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  allows_several INTEGER NOT NULL DEFAULT 0 CHECK (allows_several IN (0, 1)),
  filter_question_id TEXT,
  filter_options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(filter_options)),
  filter_text TEXT NOT NULL DEFAULT '',
  counts_no_answer INTEGER NOT NULL DEFAULT 0 CHECK (counts_no_answer IN (0, 1)),
  rounding TEXT NOT NULL DEFAULT 'total' CHECK (rounding IN ('total', 'sumOfParts')),
  printed_base INTEGER CHECK (printed_base >= 0),
  printed_rate TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE take_out (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  section_id TEXT NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  inquiry_id TEXT REFERENCES inquiry (id) ON DELETE SET NULL,
  way TEXT NOT NULL CHECK (way IN ('file', 'sheet')),
  taken_at TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  items INTEGER NOT NULL,
  base TEXT NOT NULL CHECK (json_valid(base)),
  base_hash TEXT NOT NULL,
  merged_at TEXT
) STRICT;

CREATE TABLE target_change_reason (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE utterance (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('speech', 'heading', 'note')),
  agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  member_id TEXT REFERENCES member (id) ON DELETE SET NULL,
  speaker TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE voice (
  id TEXT PRIMARY KEY NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('council', 'priorOpinion', 'evaluationSheet', 'citizenVoice', 'visitorVoice', 'survey', 'other')),
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  day TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('planning', 'implementation', 'evaluation')),
  member_id TEXT REFERENCES member (id) ON DELETE SET NULL,
  speaker TEXT NOT NULL DEFAULT '',
  group_name TEXT NOT NULL DEFAULT '',
  typed_by TEXT NOT NULL
) STRICT;

CREATE TABLE voice_piece (
  id TEXT PRIMARY KEY NOT NULL,
  voice_id TEXT NOT NULL REFERENCES voice (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  opinion_id TEXT NOT NULL REFERENCES opinion (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE waived_finding (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  key TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  by_whom TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (ward_plan_id, code, key)
) STRICT;

CREATE TABLE ward (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  basic_policy_version TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE ward_plan (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL UNIQUE CHECK (fiscal_year BETWEEN 1989 AND 2100),
  form_generation TEXT NOT NULL,
  first_reiwa_year_as TEXT NOT NULL CHECK (first_reiwa_year_as IN ('heisei', 'reiwa')),
  goal TEXT NOT NULL DEFAULT '',
  mission TEXT NOT NULL DEFAULT '',
  mayor_policy TEXT NOT NULL DEFAULT ''
, budget_note TEXT NOT NULL DEFAULT '', internal_note TEXT NOT NULL DEFAULT '', numbered_up_to INTEGER NOT NULL DEFAULT 0, reform_numbered_up_to INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE ward_plan_review (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  achievements TEXT NOT NULL DEFAULT '',
  challenges TEXT NOT NULL DEFAULT '',
  evaluation TEXT NOT NULL DEFAULT '',
  future_policy TEXT NOT NULL DEFAULT '',
  UNIQUE (ward_plan_id, period)
) STRICT;

CREATE TABLE yearly_target (
  id TEXT PRIMARY KEY NOT NULL,
  series_id TEXT NOT NULL REFERENCES indicator_series (id) ON DELETE CASCADE,
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  value TEXT,
  upper TEXT,
  day TEXT,
  text TEXT NOT NULL DEFAULT '',
  withdrawal TEXT,
  UNIQUE (series_id, fiscal_year)
) STRICT;

CREATE INDEX act_item_of_item ON act_item (source_id);

CREATE INDEX act_item_of_post ON act_item (post_id);

CREATE INDEX act_item_of_result ON act_item (result_initiative_id);

CREATE INDEX act_item_of_year ON act_item (fiscal_year);

CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting_id);

CREATE INDEX answer_breakdown_of_option ON answer_breakdown (option_id);

CREATE INDEX answer_option_of_question ON answer_option (question_id);

CREATE INDEX attendance_of_meeting ON attendance (meeting_id);

CREATE INDEX attendance_of_member ON attendance (member_id);

CREATE INDEX carried_text_of_plan ON carried_text (ward_plan_id);

CREATE INDEX carried_text_of_record ON carried_text (record_id);

CREATE INDEX confirmation_by_moment ON confirmation (at);

CREATE INDEX confirmation_of_subject ON confirmation (subject_id);

CREATE INDEX confirmation_of_year ON confirmation (fiscal_year);

CREATE INDEX decision_of_subject ON decision (subject_id);

CREATE INDEX deed_floor ON deed (id) WHERE is_floor = 1;

CREATE INDEX deed_undone ON deed (id) WHERE state = 'undone';

CREATE INDEX execution_of_initiative ON execution (initiative_id, day);

CREATE INDEX execution_of_strategy ON execution (strategy_id, day);

CREATE INDEX handout_of_meeting ON handout (meeting_id);

CREATE INDEX indicator_series_of_post ON indicator_series (post_id);

CREATE INDEX initiative_of_post ON initiative (post_id);

CREATE INDEX initiative_of_strategy ON initiative (strategy_id);

CREATE INDEX inquiry_of_plan ON inquiry (ward_plan_id);

CREATE INDEX inquiry_section_of_section ON inquiry_section (section_id);

CREATE INDEX lineage_of_origin ON lineage (origin_id);

CREATE INDEX lineage_of_record ON lineage (record_id);

CREATE INDEX log_entry_of_initiative ON log_entry (initiative_id, day);

CREATE INDEX log_entry_of_strategy ON log_entry (strategy_id, day);

CREATE INDEX management_issue_of_plan ON management_issue (ward_plan_id);

CREATE INDEX management_issue_of_post ON management_issue (post_id);

CREATE INDEX measurement_of_question ON measurement (question_id);

CREATE INDEX measurement_of_shopping ON measurement (mystery_shopping_id);

CREATE INDEX meeting_of_subcommittee ON meeting (subcommittee_id);

CREATE INDEX meeting_of_year ON meeting (fiscal_year);

CREATE INDEX member_of_kind ON member (kind_id);

CREATE INDEX member_seat_of_member ON member_seat (member_id, from_date);

CREATE INDEX member_seat_of_subcommittee ON member_seat (subcommittee_id);

CREATE INDEX member_sheet_answer_of_member ON member_sheet_answer (member_id);

CREATE INDEX member_sheet_copy_of_member ON member_sheet_copy (member_id);

CREATE INDEX member_sheet_item_of_sheet ON member_sheet_item (sheet_id);

CREATE INDEX member_sheet_of_meeting ON member_sheet (meeting_id);

CREATE INDEX member_term_of_member ON member_term (member_id, from_date);

CREATE INDEX milestone_of_initiative ON milestone (initiative_id, due_day);

CREATE INDEX milestone_of_strategy ON milestone (strategy_id, due_day);

CREATE INDEX mystery_item_of_shopping ON mystery_item (mystery_shopping_id);

CREATE INDEX mystery_shopping_of_year ON mystery_shopping (fiscal_year);

CREATE INDEX opinion_about_target ON opinion_about (target_id);

CREATE INDEX opinion_merged_into ON opinion (merged_into_id, answer_state, due_date, post_id, told_meeting_id, told_day);

CREATE INDEX opinion_of_class ON opinion (answer_class_id, merged_into_id, id);

CREATE INDEX opinion_of_post ON opinion (post_id);

CREATE INDEX opinion_of_section ON opinion (section_id);

CREATE INDEX opinion_question_of_opinion ON opinion_question (opinion_id);

CREATE INDEX opinion_told_at ON opinion (told_meeting_id);

CREATE INDEX outcome_indicator_of_strategy ON outcome_indicator (strategy_id);

CREATE INDEX post_holder_of_post ON post_holder (post_id);

CREATE INDEX post_of_section ON post (section_id);

CREATE INDEX process_indicator_of_initiative ON process_indicator (initiative_id);

CREATE INDEX reflection_of_opinion ON reflection (opinion_id);

CREATE INDEX reflection_of_target ON reflection (target_id);

CREATE INDEX reform_item_of_plan ON reform_item (ward_plan_id);

CREATE INDEX reform_item_of_post ON reform_item (post_id);

CREATE INDEX response_row_of_survey ON response_row (survey_id);

CREATE INDEX review_sheet_of_plan ON review_sheet (ward_plan_id);

CREATE INDEX review_step_post_of_post ON review_step_post (post_id);

CREATE INDEX row_change_of_deed ON row_change (deed_id);

CREATE INDEX row_change_of_deletion ON row_change (table_name, deed_id) WHERE after IS NULL;

CREATE INDEX row_change_of_move ON row_change (table_name, deed_id) WHERE after IS NOT NULL
  AND coalesce(json_extract(before, '$.management_issue_id'), json_extract(before, '$.strategy_id'), json_extract(before, '$.initiative_id')) IS NOT NULL;

CREATE INDEX row_change_of_row ON row_change (table_name, row_id);

CREATE INDEX series_link_of_series ON series_link (series_id);

CREATE INDEX strategy_of_issue ON strategy (management_issue_id);

CREATE INDEX strategy_of_post ON strategy (post_id);

CREATE INDEX submission_of_year ON submission (fiscal_year, ward_code);

CREATE INDEX survey_of_year ON survey (fiscal_year);

CREATE INDEX survey_question_of_survey ON survey_question (survey_id);

CREATE INDEX take_out_of_inquiry ON take_out (inquiry_id);

CREATE INDEX take_out_of_plan ON take_out (ward_plan_id);

CREATE INDEX take_out_of_section ON take_out (section_id);

CREATE INDEX target_change_reason_of_plan ON target_change_reason (ward_plan_id);

CREATE INDEX utterance_of_agenda_item ON utterance (agenda_item_id);

CREATE INDEX utterance_of_meeting ON utterance (meeting_id, position);

CREATE INDEX utterance_of_member ON utterance (member_id);

CREATE INDEX voice_of_agenda_item ON voice (agenda_item_id);

CREATE INDEX voice_of_meeting ON voice (meeting_id);

CREATE INDEX voice_of_member ON voice (member_id);

CREATE INDEX voice_piece_of_opinion ON voice_piece (opinion_id);

CREATE INDEX voice_piece_of_voice ON voice_piece (voice_id, position);
