CREATE TRIGGER act_item_deleted AFTER DELETE ON act_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'act_item', OLD.id, json_object('id', OLD.id, 'initiative_id', OLD.initiative_id, 'text', OLD.text, 'due_date', OLD.due_date, 'state', OLD.state, 'outcome', OLD.outcome), NULL);
END;

CREATE TRIGGER act_item_inserted AFTER INSERT ON act_item BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'act_item', NEW.id, NULL, json_object('id', NEW.id, 'initiative_id', NEW.initiative_id, 'text', NEW.text, 'due_date', NEW.due_date, 'state', NEW.state, 'outcome', NEW.outcome));
END;

CREATE TRIGGER act_item_renamed BEFORE UPDATE OF id ON act_item WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER act_item_updated AFTER UPDATE ON act_item WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.text IS NOT NEW.text OR OLD.due_date IS NOT NEW.due_date OR OLD.state IS NOT NEW.state OR OLD.outcome IS NOT NEW.outcome BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'act_item', NEW.id, '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(OLD.text), '') || iif(OLD.due_date IS NOT NEW.due_date, ',"due_date":' || json_quote(OLD.due_date), '') || iif(OLD.state IS NOT NEW.state, ',"state":' || json_quote(OLD.state), '') || iif(OLD.outcome IS NOT NEW.outcome, ',"outcome":' || json_quote(OLD.outcome), ''), 2) || '}', '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.text IS NOT NEW.text, ',"text":' || json_quote(NEW.text), '') || iif(OLD.due_date IS NOT NEW.due_date, ',"due_date":' || json_quote(NEW.due_date), '') || iif(OLD.state IS NOT NEW.state, ',"state":' || json_quote(NEW.state), '') || iif(OLD.outcome IS NOT NEW.outcome, ',"outcome":' || json_quote(NEW.outcome), ''), 2) || '}');
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

CREATE TRIGGER deed_kept BEFORE UPDATE OF id, key, name, subject, operator, at, kind, of_deed, is_floor ON deed BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER deed_not_deleted BEFORE DELETE ON deed BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER edition_deleted AFTER DELETE ON edition BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'edition', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'kind', OLD.kind, 'ordinal', OLD.ordinal, 'confirmed_by', OLD.confirmed_by, 'confirmed_at', OLD.confirmed_at, 'decision_date', OLD.decision_date, 'document_number', OLD.document_number, 'revision_note', OLD.revision_note, 'hash', OLD.hash), NULL);
END;

CREATE TRIGGER edition_inserted AFTER INSERT ON edition BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'edition', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'kind', NEW.kind, 'ordinal', NEW.ordinal, 'confirmed_by', NEW.confirmed_by, 'confirmed_at', NEW.confirmed_at, 'decision_date', NEW.decision_date, 'document_number', NEW.document_number, 'revision_note', NEW.revision_note, 'hash', NEW.hash));
END;

CREATE TRIGGER edition_kept BEFORE UPDATE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;

CREATE TRIGGER edition_not_deleted BEFORE DELETE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;

CREATE TRIGGER edition_renamed BEFORE UPDATE OF id ON edition WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER edition_updated AFTER UPDATE ON edition WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.kind IS NOT NEW.kind OR OLD.ordinal IS NOT NEW.ordinal OR OLD.confirmed_by IS NOT NEW.confirmed_by OR OLD.confirmed_at IS NOT NEW.confirmed_at OR OLD.decision_date IS NOT NEW.decision_date OR OLD.document_number IS NOT NEW.document_number OR OLD.revision_note IS NOT NEW.revision_note OR OLD.hash IS NOT NEW.hash BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'edition', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.ordinal IS NOT NEW.ordinal, ',"ordinal":' || json_quote(OLD.ordinal), '') || iif(OLD.confirmed_by IS NOT NEW.confirmed_by, ',"confirmed_by":' || json_quote(OLD.confirmed_by), '') || iif(OLD.confirmed_at IS NOT NEW.confirmed_at, ',"confirmed_at":' || json_quote(OLD.confirmed_at), '') || iif(OLD.decision_date IS NOT NEW.decision_date, ',"decision_date":' || json_quote(OLD.decision_date), '') || iif(OLD.document_number IS NOT NEW.document_number, ',"document_number":' || json_quote(OLD.document_number), '') || iif(OLD.revision_note IS NOT NEW.revision_note, ',"revision_note":' || json_quote(OLD.revision_note), '') || iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(OLD.hash), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.ordinal IS NOT NEW.ordinal, ',"ordinal":' || json_quote(NEW.ordinal), '') || iif(OLD.confirmed_by IS NOT NEW.confirmed_by, ',"confirmed_by":' || json_quote(NEW.confirmed_by), '') || iif(OLD.confirmed_at IS NOT NEW.confirmed_at, ',"confirmed_at":' || json_quote(NEW.confirmed_at), '') || iif(OLD.decision_date IS NOT NEW.decision_date, ',"decision_date":' || json_quote(NEW.decision_date), '') || iif(OLD.document_number IS NOT NEW.document_number, ',"document_number":' || json_quote(NEW.document_number), '') || iif(OLD.revision_note IS NOT NEW.revision_note, ',"revision_note":' || json_quote(NEW.revision_note), '') || iif(OLD.hash IS NOT NEW.hash, ',"hash":' || json_quote(NEW.hash), ''), 2) || '}');
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
    VALUES ((SELECT deed_id FROM current_deed), 'initiative_review', OLD.id, json_object('id', OLD.id, 'initiative_id', OLD.initiative_id, 'period', OLD.period, 'results', OLD.results, 'attainment', OLD.attainment), NULL);
END;

CREATE TRIGGER initiative_review_inserted AFTER INSERT ON initiative_review BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative_review', NEW.id, NULL, json_object('id', NEW.id, 'initiative_id', NEW.initiative_id, 'period', NEW.period, 'results', NEW.results, 'attainment', NEW.attainment));
END;

CREATE TRIGGER initiative_review_renamed BEFORE UPDATE OF id ON initiative_review WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER initiative_review_updated AFTER UPDATE ON initiative_review WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.period IS NOT NEW.period OR OLD.results IS NOT NEW.results OR OLD.attainment IS NOT NEW.attainment BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative_review', NEW.id, '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(OLD.period), '') || iif(OLD.results IS NOT NEW.results, ',"results":' || json_quote(OLD.results), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(OLD.attainment), ''), 2) || '}', '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.period IS NOT NEW.period, ',"period":' || json_quote(NEW.period), '') || iif(OLD.results IS NOT NEW.results, ',"results":' || json_quote(NEW.results), '') || iif(OLD.attainment IS NOT NEW.attainment, ',"attainment":' || json_quote(NEW.attainment), ''), 2) || '}');
END;

CREATE TRIGGER initiative_updated AFTER UPDATE ON initiative WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.content IS NOT NEW.content OR OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion OR OLD.past_results IS NOT NEW.past_results OR OLD.is_main IS NOT NEW.is_main OR OLD.post_id IS NOT NEW.post_id OR OLD.number IS NOT NEW.number OR OLD.internal_note IS NOT NEW.internal_note OR OLD.past_results_linked IS NOT NEW.past_results_linked BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.content IS NOT NEW.content, ',"content":' || json_quote(OLD.content), '') || iif(OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion, ',"withdrawal_criterion":' || json_quote(OLD.withdrawal_criterion), '') || iif(OLD.past_results IS NOT NEW.past_results, ',"past_results":' || json_quote(OLD.past_results), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(OLD.is_main), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), '') || iif(OLD.past_results_linked IS NOT NEW.past_results_linked, ',"past_results_linked":' || json_quote(OLD.past_results_linked), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.content IS NOT NEW.content, ',"content":' || json_quote(NEW.content), '') || iif(OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion, ',"withdrawal_criterion":' || json_quote(NEW.withdrawal_criterion), '') || iif(OLD.past_results IS NOT NEW.past_results, ',"past_results":' || json_quote(NEW.past_results), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(NEW.is_main), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), '') || iif(OLD.past_results_linked IS NOT NEW.past_results_linked, ',"past_results_linked":' || json_quote(NEW.past_results_linked), ''), 2) || '}');
END;

CREATE TRIGGER inquiry_deleted AFTER DELETE ON inquiry BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'title', OLD.title, 'request_text', OLD.request_text, 'deadline', OLD.deadline, 'issued_at', OLD.issued_at), NULL);
END;

CREATE TRIGGER inquiry_inserted AFTER INSERT ON inquiry BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'title', NEW.title, 'request_text', NEW.request_text, 'deadline', NEW.deadline, 'issued_at', NEW.issued_at));
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

CREATE TRIGGER inquiry_updated AFTER UPDATE ON inquiry WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.title IS NOT NEW.title OR OLD.request_text IS NOT NEW.request_text OR OLD.deadline IS NOT NEW.deadline OR OLD.issued_at IS NOT NEW.issued_at BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'inquiry', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.request_text IS NOT NEW.request_text, ',"request_text":' || json_quote(OLD.request_text), '') || iif(OLD.deadline IS NOT NEW.deadline, ',"deadline":' || json_quote(OLD.deadline), '') || iif(OLD.issued_at IS NOT NEW.issued_at, ',"issued_at":' || json_quote(OLD.issued_at), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.request_text IS NOT NEW.request_text, ',"request_text":' || json_quote(NEW.request_text), '') || iif(OLD.deadline IS NOT NEW.deadline, ',"deadline":' || json_quote(NEW.deadline), '') || iif(OLD.issued_at IS NOT NEW.issued_at, ',"issued_at":' || json_quote(NEW.issued_at), ''), 2) || '}');
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

CREATE TRIGGER management_issue_updated AFTER UPDATE ON management_issue WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.future_vision IS NOT NEW.future_vision OR OLD.current_state IS NOT NEW.current_state OR OLD.cause_analysis IS NOT NEW.cause_analysis OR OLD.challenge IS NOT NEW.challenge OR OLD.recognition IS NOT NEW.recognition OR OLD.post_id IS NOT NEW.post_id OR OLD.number IS NOT NEW.number OR OLD.internal_note IS NOT NEW.internal_note OR OLD.numbered_up_to IS NOT NEW.numbered_up_to BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.future_vision IS NOT NEW.future_vision, ',"future_vision":' || json_quote(OLD.future_vision), '') || iif(OLD.current_state IS NOT NEW.current_state, ',"current_state":' || json_quote(OLD.current_state), '') || iif(OLD.cause_analysis IS NOT NEW.cause_analysis, ',"cause_analysis":' || json_quote(OLD.cause_analysis), '') || iif(OLD.challenge IS NOT NEW.challenge, ',"challenge":' || json_quote(OLD.challenge), '') || iif(OLD.recognition IS NOT NEW.recognition, ',"recognition":' || json_quote(OLD.recognition), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(OLD.numbered_up_to), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.future_vision IS NOT NEW.future_vision, ',"future_vision":' || json_quote(NEW.future_vision), '') || iif(OLD.current_state IS NOT NEW.current_state, ',"current_state":' || json_quote(NEW.current_state), '') || iif(OLD.cause_analysis IS NOT NEW.cause_analysis, ',"cause_analysis":' || json_quote(NEW.cause_analysis), '') || iif(OLD.challenge IS NOT NEW.challenge, ',"challenge":' || json_quote(NEW.challenge), '') || iif(OLD.recognition IS NOT NEW.recognition, ',"recognition":' || json_quote(NEW.recognition), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(NEW.numbered_up_to), ''), 2) || '}');
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

CREATE TRIGGER row_change_kept BEFORE UPDATE ON row_change BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

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

CREATE TRIGGER strategy_updated AFTER UPDATE ON strategy WHEN OLD.management_issue_id IS NOT NEW.management_issue_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.desired_state IS NOT NEW.desired_state OR OLD.approach IS NOT NEW.approach OR OLD.is_main IS NOT NEW.is_main OR OLD.post_id IS NOT NEW.post_id OR OLD.number IS NOT NEW.number OR OLD.internal_note IS NOT NEW.internal_note OR OLD.numbered_up_to IS NOT NEW.numbered_up_to BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy', NEW.id, '{' || substr(iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(OLD.management_issue_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.desired_state IS NOT NEW.desired_state, ',"desired_state":' || json_quote(OLD.desired_state), '') || iif(OLD.approach IS NOT NEW.approach, ',"approach":' || json_quote(OLD.approach), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(OLD.is_main), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(OLD.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(OLD.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(OLD.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(OLD.numbered_up_to), ''), 2) || '}', '{' || substr(iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(NEW.management_issue_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.desired_state IS NOT NEW.desired_state, ',"desired_state":' || json_quote(NEW.desired_state), '') || iif(OLD.approach IS NOT NEW.approach, ',"approach":' || json_quote(NEW.approach), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(NEW.is_main), '') || iif(OLD.post_id IS NOT NEW.post_id, ',"post_id":' || json_quote(NEW.post_id), '') || iif(OLD.number IS NOT NEW.number, ',"number":' || json_quote(NEW.number), '') || iif(OLD.internal_note IS NOT NEW.internal_note, ',"internal_note":' || json_quote(NEW.internal_note), '') || iif(OLD.numbered_up_to IS NOT NEW.numbered_up_to, ',"numbered_up_to":' || json_quote(NEW.numbered_up_to), ''), 2) || '}');
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

CREATE TABLE act_item (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  due_date TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  outcome TEXT NOT NULL DEFAULT ''
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

CREATE TABLE carried_text (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  field TEXT NOT NULL,
  last_text TEXT NOT NULL
) STRICT;

CREATE TABLE current_deed (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  deed_id INTEGER NOT NULL REFERENCES deed (id)
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

CREATE TABLE edition (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id),
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'established', 'revision')),
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

CREATE TABLE initiative_review (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  results TEXT NOT NULL DEFAULT '',
  attainment TEXT NOT NULL DEFAULT '',
  UNIQUE (initiative_id, period)
) STRICT;

CREATE TABLE inquiry (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  request_text TEXT NOT NULL,
  deadline TEXT NOT NULL,
  issued_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE related_budget (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('settlement', 'budget', 'assessed')),
  fund TEXT NOT NULL CHECK (fund IN ('mayorFunds', 'managerFunds')),
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  UNIQUE (ward_plan_id, kind, fund)
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

CREATE TABLE strategy (
  id TEXT PRIMARY KEY NOT NULL,
  management_issue_id TEXT NOT NULL REFERENCES management_issue (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  desired_state TEXT NOT NULL DEFAULT '',
  approach TEXT NOT NULL DEFAULT '',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1))
, post_id TEXT REFERENCES post (id) ON DELETE SET NULL, number INTEGER CHECK (number >= 1), internal_note TEXT NOT NULL DEFAULT '', numbered_up_to INTEGER NOT NULL DEFAULT 0) STRICT;

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

CREATE INDEX act_item_of_initiative ON act_item (initiative_id);

CREATE INDEX carried_text_of_plan ON carried_text (ward_plan_id);

CREATE INDEX carried_text_of_record ON carried_text (record_id);

CREATE INDEX deed_floor ON deed (id) WHERE is_floor = 1;

CREATE INDEX deed_undone ON deed (id) WHERE state = 'undone';

CREATE INDEX initiative_of_post ON initiative (post_id);

CREATE INDEX initiative_of_strategy ON initiative (strategy_id);

CREATE INDEX inquiry_of_plan ON inquiry (ward_plan_id);

CREATE INDEX inquiry_section_of_section ON inquiry_section (section_id);

CREATE INDEX lineage_of_origin ON lineage (origin_id);

CREATE INDEX lineage_of_record ON lineage (record_id);

CREATE INDEX management_issue_of_plan ON management_issue (ward_plan_id);

CREATE INDEX management_issue_of_post ON management_issue (post_id);

CREATE INDEX outcome_indicator_of_strategy ON outcome_indicator (strategy_id);

CREATE INDEX post_holder_of_post ON post_holder (post_id);

CREATE INDEX post_of_section ON post (section_id);

CREATE INDEX process_indicator_of_initiative ON process_indicator (initiative_id);

CREATE INDEX reform_item_of_plan ON reform_item (ward_plan_id);

CREATE INDEX reform_item_of_post ON reform_item (post_id);

CREATE INDEX row_change_of_deed ON row_change (deed_id);

CREATE INDEX row_change_of_row ON row_change (table_name, row_id);

CREATE INDEX strategy_of_issue ON strategy (management_issue_id);

CREATE INDEX strategy_of_post ON strategy (post_id);

CREATE INDEX take_out_of_inquiry ON take_out (inquiry_id);

CREATE INDEX take_out_of_plan ON take_out (ward_plan_id);

CREATE INDEX take_out_of_section ON take_out (section_id);
