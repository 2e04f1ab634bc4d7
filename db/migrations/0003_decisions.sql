CREATE TABLE "decision_alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"record_id" text NOT NULL,
	"kind" text NOT NULL,
	"found" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"mailed_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "decision_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"record_id" text NOT NULL,
	"thread_id" text,
	"option" text,
	"body" text NOT NULL,
	"author_id" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text,
	CONSTRAINT "decision_comments_body" CHECK (length("decision_comments"."body") between 1 and 4000 or "decision_comments"."removed_at" is not null),
	CONSTRAINT "decision_comments_thread" CHECK ("decision_comments"."thread_id" is null or ("decision_comments"."option" is null and "decision_comments"."resolved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "decision_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"record_id" text NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"author_id" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_notes_kind" CHECK ("decision_notes"."kind" in ('amendment', 'repriced')),
	CONSTRAINT "decision_notes_body" CHECK (length("decision_notes"."body") between 1 and 20000)
);
--> statement-breakpoint
CREATE TABLE "decision_people" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"record_id" text NOT NULL,
	"user_id" text,
	"part" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_people_person" UNIQUE("record_id","user_id"),
	CONSTRAINT "decision_people_part" CHECK ("decision_people"."part" in ('decider', 'consulted', 'informed'))
);
--> statement-breakpoint
CREATE TABLE "decision_votes" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"record_id" text NOT NULL,
	"person_id" text NOT NULL,
	"vote" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"words_revision" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_votes_vote" CHECK ("decision_votes"."vote" in ('approve', 'object', 'abstain')),
	CONSTRAINT "decision_votes_objection" CHECK ("decision_votes"."vote" <> 'object' or length("decision_votes"."reason") > 0)
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"status_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_on" date,
	"revision" integer DEFAULT 1 NOT NULL,
	"words_revision" integer DEFAULT 1 NOT NULL,
	"platform" text NOT NULL,
	"words" jsonb NOT NULL,
	"frozen" text NOT NULL,
	"hash" text NOT NULL,
	"year_one_cents" bigint,
	"review_on" date,
	"conditions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"supersedes_id" text,
	"superseded_by_id" text,
	"scenario_id" text,
	"scenario_version" integer,
	"is_imported" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decisions_team_id" UNIQUE("team_id","id"),
	CONSTRAINT "decisions_number" CHECK ("decisions"."number" > 0),
	CONSTRAINT "decisions_revision" CHECK ("decisions"."revision" > 0 and "decisions"."words_revision" > 0),
	CONSTRAINT "decisions_title_length" CHECK (length("decisions"."title") between 1 and 160),
	CONSTRAINT "decisions_status" CHECK ("decisions"."status" in ('draft', 'proposed', 'accepted', 'rejected', 'superseded', 'deprecated')),
	CONSTRAINT "decisions_decided" CHECK (("decisions"."status" in ('draft', 'proposed')) = ("decisions"."decided_on" is null)),
	CONSTRAINT "decisions_hash" CHECK ("decisions"."hash" = encode(sha256(convert_to("decisions"."frozen", 'UTF8')), 'hex')),
	CONSTRAINT "decisions_supersedes" CHECK ("decisions"."supersedes_id" <> "decisions"."id" and "decisions"."superseded_by_id" <> "decisions"."id")
);
--> statement-breakpoint
CREATE TABLE "share_feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"record_id" text NOT NULL,
	"link_id" text NOT NULL,
	"name" text NOT NULL,
	"body" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"moderated_by" text,
	"moderated_at" timestamp (3) with time zone,
	CONSTRAINT "share_feedback_state" CHECK ("share_feedback"."state" in ('waiting', 'shown', 'hidden')),
	CONSTRAINT "share_feedback_name" CHECK (length("share_feedback"."name") between 1 and 80),
	CONSTRAINT "share_feedback_body" CHECK (length("share_feedback"."body") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"record_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"passphrase_hash" text,
	"sandbox_fields" text[] DEFAULT '{}' NOT NULL,
	"allows_feedback" boolean DEFAULT false NOT NULL,
	"allows_preview" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"opened_count" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp (3) with time zone,
	CONSTRAINT "share_links_label" CHECK (length("share_links"."label") <= 80),
	CONSTRAINT "share_links_opened" CHECK ("share_links"."opened_count" >= 0)
);
--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "last_decision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "decision_alerts" ADD CONSTRAINT "decision_alerts_record" FOREIGN KEY ("team_id","record_id") REFERENCES "public"."decisions"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_comments" ADD CONSTRAINT "decision_comments_thread_id_decision_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."decision_comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_comments" ADD CONSTRAINT "decision_comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_comments" ADD CONSTRAINT "decision_comments_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_comments" ADD CONSTRAINT "decision_comments_record" FOREIGN KEY ("team_id","record_id") REFERENCES "public"."decisions"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_notes" ADD CONSTRAINT "decision_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_notes" ADD CONSTRAINT "decision_notes_record" FOREIGN KEY ("team_id","record_id") REFERENCES "public"."decisions"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_people" ADD CONSTRAINT "decision_people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_people" ADD CONSTRAINT "decision_people_record" FOREIGN KEY ("team_id","record_id") REFERENCES "public"."decisions"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_votes" ADD CONSTRAINT "decision_votes_person_id_decision_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."decision_people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_votes" ADD CONSTRAINT "decision_votes_record" FOREIGN KEY ("team_id","record_id") REFERENCES "public"."decisions"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_supersedes_id_decisions_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."decisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_superseded_by_id_decisions_id_fk" FOREIGN KEY ("superseded_by_id") REFERENCES "public"."decisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_feedback" ADD CONSTRAINT "share_feedback_link_id_share_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."share_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_feedback" ADD CONSTRAINT "share_feedback_moderated_by_users_id_fk" FOREIGN KEY ("moderated_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_feedback" ADD CONSTRAINT "share_feedback_record" FOREIGN KEY ("team_id","record_id") REFERENCES "public"."decisions"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_record" FOREIGN KEY ("team_id","record_id") REFERENCES "public"."decisions"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "decision_alerts_open" ON "decision_alerts" USING btree ("record_id","kind") WHERE "decision_alerts"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "decision_alerts_team" ON "decision_alerts" USING btree ("team_id","closed_at","at");--> statement-breakpoint
CREATE INDEX "decision_comments_team" ON "decision_comments" USING btree ("team_id","record_id","at");--> statement-breakpoint
CREATE INDEX "decision_comments_thread" ON "decision_comments" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "decision_comments_author" ON "decision_comments" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "decision_comments_resolved_by" ON "decision_comments" USING btree ("resolved_by");--> statement-breakpoint
CREATE INDEX "decision_notes_team" ON "decision_notes" USING btree ("team_id","record_id","at");--> statement-breakpoint
CREATE INDEX "decision_notes_author" ON "decision_notes" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "decision_people_team" ON "decision_people" USING btree ("team_id","record_id");--> statement-breakpoint
CREATE INDEX "decision_people_user" ON "decision_people" USING btree ("user_id","part");--> statement-breakpoint
CREATE INDEX "decision_votes_team" ON "decision_votes" USING btree ("team_id","record_id","at");--> statement-breakpoint
CREATE INDEX "decision_votes_person" ON "decision_votes" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_number" ON "decisions" USING btree ("team_id","number");--> statement-breakpoint
CREATE INDEX "decisions_by_status" ON "decisions" USING btree ("team_id","status","number");--> statement-breakpoint
CREATE INDEX "decisions_to_review" ON "decisions" USING btree ("team_id","review_on") WHERE "decisions"."status" = 'accepted';--> statement-breakpoint
CREATE INDEX "decisions_scenario" ON "decisions" USING btree ("scenario_id");--> statement-breakpoint
CREATE INDEX "decisions_supersedes" ON "decisions" USING btree ("supersedes_id");--> statement-breakpoint
CREATE INDEX "decisions_superseded_by" ON "decisions" USING btree ("superseded_by_id");--> statement-breakpoint
CREATE INDEX "decisions_created_by" ON "decisions" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "decisions_updated_by" ON "decisions" USING btree ("updated_by");--> statement-breakpoint
CREATE INDEX "share_feedback_team" ON "share_feedback" USING btree ("team_id","record_id","at");--> statement-breakpoint
CREATE INDEX "share_feedback_link" ON "share_feedback" USING btree ("link_id");--> statement-breakpoint
CREATE INDEX "share_feedback_moderated_by" ON "share_feedback" USING btree ("moderated_by");--> statement-breakpoint
CREATE UNIQUE INDEX "share_links_token" ON "share_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "share_links_team" ON "share_links" USING btree ("team_id","record_id","created_at");--> statement-breakpoint
CREATE INDEX "share_links_created_by" ON "share_links" USING btree ("created_by");--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_last_decision" CHECK ("teams"."last_decision" >= 0);