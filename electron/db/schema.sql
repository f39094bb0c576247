CREATE TRIGGER amount_deleted AFTER DELETE ON amount BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'amount', OLD.id, json_object('id', OLD.id, 'initiative_id', OLD.initiative_id, 'kind', OLD.kind, 'fiscal_year', OLD.fiscal_year, 'yen', OLD.yen), NULL);
END;

CREATE TRIGGER amount_inserted AFTER INSERT ON amount BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'amount', NEW.id, NULL, json_object('id', NEW.id, 'initiative_id', NEW.initiative_id, 'kind', NEW.kind, 'fiscal_year', NEW.fiscal_year, 'yen', NEW.yen));
END;

CREATE TRIGGER amount_renamed BEFORE UPDATE OF id ON amount WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER amount_updated AFTER UPDATE ON amount WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.kind IS NOT NEW.kind OR OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.yen IS NOT NEW.yen BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'amount', NEW.id, '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(OLD.kind), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.yen IS NOT NEW.yen, ',"yen":' || json_quote(OLD.yen), ''), 2) || '}', '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_quote(NEW.kind), '') || iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.yen IS NOT NEW.yen, ',"yen":' || json_quote(NEW.yen), ''), 2) || '}');
END;

CREATE TRIGGER deed_kept BEFORE UPDATE OF id, key, name, subject, operator, at, kind, of_deed, is_floor ON deed BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER deed_not_deleted BEFORE DELETE ON deed BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER initiative_deleted AFTER DELETE ON initiative BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'position', OLD.position, 'title', OLD.title, 'content', OLD.content, 'withdrawal_criterion', OLD.withdrawal_criterion, 'past_results', OLD.past_results, 'is_main', OLD.is_main), NULL);
END;

CREATE TRIGGER initiative_inserted AFTER INSERT ON initiative BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'position', NEW.position, 'title', NEW.title, 'content', NEW.content, 'withdrawal_criterion', NEW.withdrawal_criterion, 'past_results', NEW.past_results, 'is_main', NEW.is_main));
END;

CREATE TRIGGER initiative_renamed BEFORE UPDATE OF id ON initiative WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER initiative_updated AFTER UPDATE ON initiative WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.content IS NOT NEW.content OR OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion OR OLD.past_results IS NOT NEW.past_results OR OLD.is_main IS NOT NEW.is_main BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'initiative', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.content IS NOT NEW.content, ',"content":' || json_quote(OLD.content), '') || iif(OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion, ',"withdrawal_criterion":' || json_quote(OLD.withdrawal_criterion), '') || iif(OLD.past_results IS NOT NEW.past_results, ',"past_results":' || json_quote(OLD.past_results), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(OLD.is_main), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.content IS NOT NEW.content, ',"content":' || json_quote(NEW.content), '') || iif(OLD.withdrawal_criterion IS NOT NEW.withdrawal_criterion, ',"withdrawal_criterion":' || json_quote(NEW.withdrawal_criterion), '') || iif(OLD.past_results IS NOT NEW.past_results, ',"past_results":' || json_quote(NEW.past_results), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(NEW.is_main), ''), 2) || '}');
END;

CREATE TRIGGER management_issue_deleted AFTER DELETE ON management_issue BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue', OLD.id, json_object('id', OLD.id, 'ward_plan_id', OLD.ward_plan_id, 'position', OLD.position, 'title', OLD.title, 'future_vision', OLD.future_vision, 'current_state', OLD.current_state, 'cause_analysis', OLD.cause_analysis, 'challenge', OLD.challenge, 'recognition', OLD.recognition), NULL);
END;

CREATE TRIGGER management_issue_inserted AFTER INSERT ON management_issue BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue', NEW.id, NULL, json_object('id', NEW.id, 'ward_plan_id', NEW.ward_plan_id, 'position', NEW.position, 'title', NEW.title, 'future_vision', NEW.future_vision, 'current_state', NEW.current_state, 'cause_analysis', NEW.cause_analysis, 'challenge', NEW.challenge, 'recognition', NEW.recognition));
END;

CREATE TRIGGER management_issue_renamed BEFORE UPDATE OF id ON management_issue WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER management_issue_updated AFTER UPDATE ON management_issue WHEN OLD.ward_plan_id IS NOT NEW.ward_plan_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.future_vision IS NOT NEW.future_vision OR OLD.current_state IS NOT NEW.current_state OR OLD.cause_analysis IS NOT NEW.cause_analysis OR OLD.challenge IS NOT NEW.challenge OR OLD.recognition IS NOT NEW.recognition BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'management_issue', NEW.id, '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(OLD.ward_plan_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.future_vision IS NOT NEW.future_vision, ',"future_vision":' || json_quote(OLD.future_vision), '') || iif(OLD.current_state IS NOT NEW.current_state, ',"current_state":' || json_quote(OLD.current_state), '') || iif(OLD.cause_analysis IS NOT NEW.cause_analysis, ',"cause_analysis":' || json_quote(OLD.cause_analysis), '') || iif(OLD.challenge IS NOT NEW.challenge, ',"challenge":' || json_quote(OLD.challenge), '') || iif(OLD.recognition IS NOT NEW.recognition, ',"recognition":' || json_quote(OLD.recognition), ''), 2) || '}', '{' || substr(iif(OLD.ward_plan_id IS NOT NEW.ward_plan_id, ',"ward_plan_id":' || json_quote(NEW.ward_plan_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.future_vision IS NOT NEW.future_vision, ',"future_vision":' || json_quote(NEW.future_vision), '') || iif(OLD.current_state IS NOT NEW.current_state, ',"current_state":' || json_quote(NEW.current_state), '') || iif(OLD.cause_analysis IS NOT NEW.cause_analysis, ',"cause_analysis":' || json_quote(NEW.cause_analysis), '') || iif(OLD.challenge IS NOT NEW.challenge, ',"challenge":' || json_quote(NEW.challenge), '') || iif(OLD.recognition IS NOT NEW.recognition, ',"recognition":' || json_quote(NEW.recognition), ''), 2) || '}');
END;

CREATE TRIGGER outcome_indicator_deleted AFTER DELETE ON outcome_indicator BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_indicator', OLD.id, json_object('id', OLD.id, 'strategy_id', OLD.strategy_id, 'position', OLD.position, 'name', OLD.name, 'target', OLD.target), NULL);
END;

CREATE TRIGGER outcome_indicator_inserted AFTER INSERT ON outcome_indicator BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_indicator', NEW.id, NULL, json_object('id', NEW.id, 'strategy_id', NEW.strategy_id, 'position', NEW.position, 'name', NEW.name, 'target', NEW.target));
END;

CREATE TRIGGER outcome_indicator_renamed BEFORE UPDATE OF id ON outcome_indicator WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER outcome_indicator_updated AFTER UPDATE ON outcome_indicator WHEN OLD.strategy_id IS NOT NEW.strategy_id OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.target IS NOT NEW.target BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'outcome_indicator', NEW.id, '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(OLD.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(OLD.target), ''), 2) || '}', '{' || substr(iif(OLD.strategy_id IS NOT NEW.strategy_id, ',"strategy_id":' || json_quote(NEW.strategy_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(NEW.target), ''), 2) || '}');
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

CREATE TRIGGER process_indicator_deleted AFTER DELETE ON process_indicator BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'process_indicator', OLD.id, json_object('id', OLD.id, 'initiative_id', OLD.initiative_id, 'position', OLD.position, 'name', OLD.name, 'target', OLD.target), NULL);
END;

CREATE TRIGGER process_indicator_inserted AFTER INSERT ON process_indicator BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'process_indicator', NEW.id, NULL, json_object('id', NEW.id, 'initiative_id', NEW.initiative_id, 'position', NEW.position, 'name', NEW.name, 'target', NEW.target));
END;

CREATE TRIGGER process_indicator_renamed BEFORE UPDATE OF id ON process_indicator WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER process_indicator_updated AFTER UPDATE ON process_indicator WHEN OLD.initiative_id IS NOT NEW.initiative_id OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.target IS NOT NEW.target BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'process_indicator', NEW.id, '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(OLD.initiative_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(OLD.target), ''), 2) || '}', '{' || substr(iif(OLD.initiative_id IS NOT NEW.initiative_id, ',"initiative_id":' || json_quote(NEW.initiative_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.target IS NOT NEW.target, ',"target":' || json_quote(NEW.target), ''), 2) || '}');
END;

CREATE TRIGGER row_change_kept BEFORE UPDATE ON row_change BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER row_change_not_deleted BEFORE DELETE ON row_change BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;

CREATE TRIGGER strategy_deleted AFTER DELETE ON strategy BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy', OLD.id, json_object('id', OLD.id, 'management_issue_id', OLD.management_issue_id, 'position', OLD.position, 'title', OLD.title, 'desired_state', OLD.desired_state, 'approach', OLD.approach, 'is_main', OLD.is_main), NULL);
END;

CREATE TRIGGER strategy_inserted AFTER INSERT ON strategy BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy', NEW.id, NULL, json_object('id', NEW.id, 'management_issue_id', NEW.management_issue_id, 'position', NEW.position, 'title', NEW.title, 'desired_state', NEW.desired_state, 'approach', NEW.approach, 'is_main', NEW.is_main));
END;

CREATE TRIGGER strategy_renamed BEFORE UPDATE OF id ON strategy WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER strategy_updated AFTER UPDATE ON strategy WHEN OLD.management_issue_id IS NOT NEW.management_issue_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.desired_state IS NOT NEW.desired_state OR OLD.approach IS NOT NEW.approach OR OLD.is_main IS NOT NEW.is_main BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'strategy', NEW.id, '{' || substr(iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(OLD.management_issue_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(OLD.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(OLD.title), '') || iif(OLD.desired_state IS NOT NEW.desired_state, ',"desired_state":' || json_quote(OLD.desired_state), '') || iif(OLD.approach IS NOT NEW.approach, ',"approach":' || json_quote(OLD.approach), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(OLD.is_main), ''), 2) || '}', '{' || substr(iif(OLD.management_issue_id IS NOT NEW.management_issue_id, ',"management_issue_id":' || json_quote(NEW.management_issue_id), '') || iif(OLD.position IS NOT NEW.position, ',"position":' || json_quote(NEW.position), '') || iif(OLD.title IS NOT NEW.title, ',"title":' || json_quote(NEW.title), '') || iif(OLD.desired_state IS NOT NEW.desired_state, ',"desired_state":' || json_quote(NEW.desired_state), '') || iif(OLD.approach IS NOT NEW.approach, ',"approach":' || json_quote(NEW.approach), '') || iif(OLD.is_main IS NOT NEW.is_main, ',"is_main":' || json_quote(NEW.is_main), ''), 2) || '}');
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
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan', OLD.id, json_object('id', OLD.id, 'fiscal_year', OLD.fiscal_year, 'form_generation', OLD.form_generation, 'first_reiwa_year_as', OLD.first_reiwa_year_as, 'goal', OLD.goal, 'mission', OLD.mission, 'mayor_policy', OLD.mayor_policy), NULL);
END;

CREATE TRIGGER ward_plan_inserted AFTER INSERT ON ward_plan BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan', NEW.id, NULL, json_object('id', NEW.id, 'fiscal_year', NEW.fiscal_year, 'form_generation', NEW.form_generation, 'first_reiwa_year_as', NEW.first_reiwa_year_as, 'goal', NEW.goal, 'mission', NEW.mission, 'mayor_policy', NEW.mayor_policy));
END;

CREATE TRIGGER ward_plan_renamed BEFORE UPDATE OF id ON ward_plan WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER ward_plan_updated AFTER UPDATE ON ward_plan WHEN OLD.fiscal_year IS NOT NEW.fiscal_year OR OLD.form_generation IS NOT NEW.form_generation OR OLD.first_reiwa_year_as IS NOT NEW.first_reiwa_year_as OR OLD.goal IS NOT NEW.goal OR OLD.mission IS NOT NEW.mission OR OLD.mayor_policy IS NOT NEW.mayor_policy BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward_plan', NEW.id, '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(OLD.fiscal_year), '') || iif(OLD.form_generation IS NOT NEW.form_generation, ',"form_generation":' || json_quote(OLD.form_generation), '') || iif(OLD.first_reiwa_year_as IS NOT NEW.first_reiwa_year_as, ',"first_reiwa_year_as":' || json_quote(OLD.first_reiwa_year_as), '') || iif(OLD.goal IS NOT NEW.goal, ',"goal":' || json_quote(OLD.goal), '') || iif(OLD.mission IS NOT NEW.mission, ',"mission":' || json_quote(OLD.mission), '') || iif(OLD.mayor_policy IS NOT NEW.mayor_policy, ',"mayor_policy":' || json_quote(OLD.mayor_policy), ''), 2) || '}', '{' || substr(iif(OLD.fiscal_year IS NOT NEW.fiscal_year, ',"fiscal_year":' || json_quote(NEW.fiscal_year), '') || iif(OLD.form_generation IS NOT NEW.form_generation, ',"form_generation":' || json_quote(NEW.form_generation), '') || iif(OLD.first_reiwa_year_as IS NOT NEW.first_reiwa_year_as, ',"first_reiwa_year_as":' || json_quote(NEW.first_reiwa_year_as), '') || iif(OLD.goal IS NOT NEW.goal, ',"goal":' || json_quote(NEW.goal), '') || iif(OLD.mission IS NOT NEW.mission, ',"mission":' || json_quote(NEW.mission), '') || iif(OLD.mayor_policy IS NOT NEW.mayor_policy, ',"mayor_policy":' || json_quote(NEW.mayor_policy), ''), 2) || '}');
END;

CREATE TRIGGER ward_renamed BEFORE UPDATE OF id ON ward WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id is for life');
END;

CREATE TRIGGER ward_updated AFTER UPDATE ON ward WHEN OLD.code IS NOT NEW.code OR OLD.name IS NOT NEW.name OR OLD.is_sample IS NOT NEW.is_sample OR OLD.basic_policy_version IS NOT NEW.basic_policy_version OR OLD.created_at IS NOT NEW.created_at BEGIN
  INSERT INTO row_change (deed_id, table_name, row_id, before, after)
    VALUES ((SELECT deed_id FROM current_deed), 'ward', NEW.id, '{' || substr(iif(OLD.code IS NOT NEW.code, ',"code":' || json_quote(OLD.code), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(OLD.name), '') || iif(OLD.is_sample IS NOT NEW.is_sample, ',"is_sample":' || json_quote(OLD.is_sample), '') || iif(OLD.basic_policy_version IS NOT NEW.basic_policy_version, ',"basic_policy_version":' || json_quote(OLD.basic_policy_version), '') || iif(OLD.created_at IS NOT NEW.created_at, ',"created_at":' || json_quote(OLD.created_at), ''), 2) || '}', '{' || substr(iif(OLD.code IS NOT NEW.code, ',"code":' || json_quote(NEW.code), '') || iif(OLD.name IS NOT NEW.name, ',"name":' || json_quote(NEW.name), '') || iif(OLD.is_sample IS NOT NEW.is_sample, ',"is_sample":' || json_quote(NEW.is_sample), '') || iif(OLD.basic_policy_version IS NOT NEW.basic_policy_version, ',"basic_policy_version":' || json_quote(NEW.basic_policy_version), '') || iif(OLD.created_at IS NOT NEW.created_at, ',"created_at":' || json_quote(NEW.created_at), ''), 2) || '}');
END;

CREATE TABLE amount (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('settlement', 'budget', 'assessed')),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  UNIQUE (initiative_id, kind, fiscal_year)
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

CREATE TABLE initiative (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  withdrawal_criterion TEXT NOT NULL DEFAULT '',
  past_results TEXT NOT NULL DEFAULT '',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1))
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
) STRICT;

CREATE TABLE outcome_indicator (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT ''
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

CREATE TABLE process_indicator (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT ''
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

CREATE TABLE strategy (
  id TEXT PRIMARY KEY NOT NULL,
  management_issue_id TEXT NOT NULL REFERENCES management_issue (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  desired_state TEXT NOT NULL DEFAULT '',
  approach TEXT NOT NULL DEFAULT '',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1))
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
) STRICT;

CREATE INDEX deed_floor ON deed (id) WHERE is_floor = 1;

CREATE INDEX deed_undone ON deed (id) WHERE state = 'undone';

CREATE INDEX initiative_of_strategy ON initiative (strategy_id);

CREATE INDEX management_issue_of_plan ON management_issue (ward_plan_id);

CREATE INDEX outcome_indicator_of_strategy ON outcome_indicator (strategy_id);

CREATE INDEX process_indicator_of_initiative ON process_indicator (initiative_id);

CREATE INDEX row_change_of_deed ON row_change (deed_id);

CREATE INDEX row_change_of_row ON row_change (table_name, row_id);

CREATE INDEX strategy_of_issue ON strategy (management_issue_id);
