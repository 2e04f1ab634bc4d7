CREATE TABLE "scenario_tags" (
	"team_id" text NOT NULL,
	"tag" text NOT NULL,
	"scenario_id" text NOT NULL,
	CONSTRAINT "scenario_tags_team_id_tag_scenario_id_pk" PRIMARY KEY("team_id","tag","scenario_id")
);
--> statement-breakpoint
DROP INDEX "scenarios_by_cost";--> statement-breakpoint
ALTER TABLE "password_resets" ADD COLUMN "is_mailed" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "scenarios" ADD COLUMN "deleted_from" text;--> statement-breakpoint
ALTER TABLE "scenario_tags" ADD CONSTRAINT "scenario_tags_scenario" FOREIGN KEY ("team_id","scenario_id") REFERENCES "public"."scenarios"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scenario_tags_scenario" ON "scenario_tags" USING btree ("scenario_id");--> statement-breakpoint
CREATE INDEX "pending_sign_ups_email" ON "pending_sign_ups" USING btree ("email");--> statement-breakpoint
CREATE INDEX "scenarios_by_editor" ON "scenarios" USING btree ("team_id","state","updated_by","updated_at","id");--> statement-breakpoint
CREATE INDEX "scenarios_to_purge" ON "scenarios" USING btree ("team_id","state_since") WHERE "scenarios"."state" = 'deleted';--> statement-breakpoint
CREATE INDEX "scenarios_by_cost" ON "scenarios" USING btree ("team_id","state",coalesce("year_one_cents", 9007199254740991),"id");--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_deleted_from" CHECK (("scenarios"."state" = 'deleted') = ("scenarios"."deleted_from" is not null));