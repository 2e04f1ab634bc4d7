-- What a decision record promises, whatever the app may do: its numbers stand from the proposal on, its words from the
-- decision on, and its status goes only along the steps of lib/decisions/status.ts.
CREATE FUNCTION "decision_keeps_its_word"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was_open boolean := OLD."status" IN ('draft', 'proposed');
BEGIN
  IF (NEW."id", NEW."team_id", NEW."number", NEW."created_at", NEW."is_imported") IS DISTINCT FROM
     (OLD."id", OLD."team_id", OLD."number", OLD."created_at", OLD."is_imported") THEN
    RAISE EXCEPTION 'a decision record keeps its number and its team' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."status" <> 'draft' AND (NEW."frozen", NEW."hash", NEW."platform", NEW."scenario_version") IS DISTINCT FROM
     (OLD."frozen", OLD."hash", OLD."platform", OLD."scenario_version") THEN
    RAISE EXCEPTION 'the frozen part of a decision record never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT was_open AND (NEW."title", NEW."words", NEW."decided_on", NEW."supersedes_id") IS DISTINCT FROM
     (OLD."title", OLD."words", OLD."decided_on", OLD."supersedes_id") THEN
    RAISE EXCEPTION 'a settled decision record is only amended' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."status" <> OLD."status" AND NOT (
    (OLD."status" = 'draft' AND NEW."status" = 'proposed') OR
    (OLD."status" = 'proposed' AND NEW."status" IN ('accepted', 'rejected')) OR
    (OLD."status" IN ('accepted', 'rejected') AND NEW."status" IN ('superseded', 'deprecated'))
  ) THEN
    RAISE EXCEPTION 'a decision record does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;--> statement-breakpoint
CREATE FUNCTION "goes_only_with_its_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "decisions" WHERE "id" = OLD."record_id") THEN
    RAISE EXCEPTION 'a row of % is never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END;
$$;--> statement-breakpoint
CREATE TRIGGER "decisions_keep_their_word" BEFORE UPDATE ON "decisions"
  FOR EACH ROW EXECUTE FUNCTION "decision_keeps_its_word"();--> statement-breakpoint
CREATE TRIGGER "decisions_are_not_deleted" BEFORE DELETE ON "decisions"
  FOR EACH ROW EXECUTE FUNCTION "goes_only_with_its_team"();--> statement-breakpoint
CREATE TRIGGER "decision_votes_are_kept" BEFORE UPDATE ON "decision_votes"
  FOR EACH ROW EXECUTE FUNCTION "only_forgets_people"('nobody');--> statement-breakpoint
CREATE TRIGGER "decision_votes_are_not_deleted" BEFORE DELETE ON "decision_votes"
  FOR EACH ROW EXECUTE FUNCTION "goes_only_with_its_record"();--> statement-breakpoint
CREATE TRIGGER "decision_notes_are_kept" BEFORE UPDATE ON "decision_notes"
  FOR EACH ROW EXECUTE FUNCTION "only_forgets_people"('author_id');--> statement-breakpoint
CREATE TRIGGER "decision_notes_are_not_deleted" BEFORE DELETE ON "decision_notes"
  FOR EACH ROW EXECUTE FUNCTION "goes_only_with_its_record"();
