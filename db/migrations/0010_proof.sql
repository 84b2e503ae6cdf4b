CREATE TYPE "public"."statement" AS ENUM('withdrawal', 'phone_caller', 'phone_choice', 'phone_period', 'phone_withdrawal', 'phone_proof');--> statement-breakpoint
CREATE TABLE "form" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "form_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title_fr" text NOT NULL,
	"title_en" text NOT NULL,
	"lead_fr" text NOT NULL,
	"lead_en" text NOT NULL,
	"wordings" text[] NOT NULL,
	"country" text NOT NULL,
	"asks_name" boolean NOT NULL,
	"double_opt_in" boolean NOT NULL,
	"open" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "form_letter" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "form_letter_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"submission_id" bigint NOT NULL,
	"sender" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "form_submission" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "form_submission_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"form_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"locale" "locale" NOT NULL,
	"details" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"sent_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"contact_id" bigint
);
--> statement-breakpoint
CREATE TABLE "checkpoint" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"chains" integer NOT NULL,
	"root" "bytea" NOT NULL,
	"note" text NOT NULL,
	"signature" text NOT NULL,
	"blocks" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkpoint_delivery" (
	"checkpoint" integer NOT NULL,
	"target" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "checkpoint_delivery_checkpoint_target_pk" PRIMARY KEY("checkpoint","target")
);
--> statement-breakpoint
CREATE TABLE "checkpoint_head" (
	"leaf" integer NOT NULL,
	"checkpoint" integer NOT NULL,
	"contact_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "checkpoint_head_leaf_checkpoint_pk" PRIMARY KEY("leaf","checkpoint")
);
--> statement-breakpoint
CREATE TABLE "erasure" (
	"contact_id" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"certificate" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suppression" (
	"fingerprint" text NOT NULL,
	"advertiser_id" integer NOT NULL,
	"purpose_id" integer NOT NULL,
	"channel" "channel_scope" NOT NULL,
	"act" "act" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "suppression_fingerprint_advertiser_id_purpose_id_channel_pk" PRIMARY KEY("fingerprint","advertiser_id","purpose_id","channel")
);
--> statement-breakpoint
ALTER TABLE "consent_event" ADD COLUMN "wording_sha256" text;--> statement-breakpoint
ALTER TABLE "consent_evidence" ADD COLUMN "salt" uuid;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "salt" uuid DEFAULT gen_random_uuid();--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "erased_subject" text;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "by" text;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "undone_by" text;--> statement-breakpoint
ALTER TABLE "wording" ADD COLUMN "statements" "statement"[];--> statement-breakpoint
ALTER TABLE "form_letter" ADD CONSTRAINT "form_letter_submission_id_form_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."form_submission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_submission" ADD CONSTRAINT "form_submission_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checkpoint_head_contact" ON "checkpoint_head" USING btree ("contact_id","checkpoint");--> statement-breakpoint
CREATE INDEX "checkpoint_head_number" ON "checkpoint_head" USING btree ("checkpoint","leaf");--> statement-breakpoint
CREATE INDEX "consent_event_import" ON "consent_event" USING btree ("source") WHERE source like 'import:%';