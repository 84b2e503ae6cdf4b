CREATE TYPE "public"."act" AS ENUM('given', 'refused', 'withdrawn', 'objected', 'informed');--> statement-breakpoint
CREATE TYPE "public"."campaign_state" AS ENUM('draft', 'approved', 'scheduled', 'sending', 'paused', 'sent', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('email', 'sms', 'automated_call', 'fax', 'phone', 'post');--> statement-breakpoint
CREATE TYPE "public"."channel_scope" AS ENUM('*', 'email', 'sms', 'automated_call', 'fax', 'phone', 'post');--> statement-breakpoint
CREATE TYPE "public"."contact_kind" AS ENUM('consumer', 'professional');--> statement-breakpoint
CREATE TYPE "public"."email_kind" AS ENUM('personal', 'generic');--> statement-breakpoint
CREATE TYPE "public"."locale" AS ENUM('fr', 'en');--> statement-breakpoint
CREATE TYPE "public"."nature" AS ENUM('commercial', 'non_commercial');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('marketer', 'approver', 'dpo', 'admin', 'auditor');--> statement-breakpoint
CREATE TYPE "public"."sector" AS ENUM('energy_renovation', 'home_adaptation', 'training_account');--> statement-breakpoint
CREATE TYPE "public"."send_state" AS ENUM('queued', 'in_flight', 'handed_off', 'skipped', 'failed', 'uncertain');--> statement-breakpoint
CREATE TYPE "public"."skip_reason" AS ENUM('unreachable', 'paused', 'too_often', 'no_assessment', 'not_informed', 'inactive', 'consent_expired', 'consent_invalid', 'objection_not_offered', 'details_not_collected_at_sale', 'purchase_too_old', 'not_similar', 'other_seller', 'unrelated_to_profession', 'no_consent', 'no_purchase', 'withdrawn', 'objected', 'forbidden', 'no_law', 'campaign_cancelled');--> statement-breakpoint
CREATE TYPE "public"."wording_kind" AS ENUM('consent', 'notice');--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"advertiser_id" integer NOT NULL,
	"channel" "channel" NOT NULL,
	"purpose_id" integer NOT NULL,
	"families" integer[] NOT NULL,
	"nature" "nature" NOT NULL,
	"direct" boolean NOT NULL,
	"professions" text[] NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"author" text NOT NULL,
	"state" "campaign_state" NOT NULL,
	"scheduled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_approval" (
	"campaign_id" integer NOT NULL,
	"seq" serial NOT NULL,
	"fingerprint" text NOT NULL,
	"content_fingerprint" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_approval_campaign_id_seq_pk" PRIMARY KEY("campaign_id","seq")
);
--> statement-breakpoint
CREATE TABLE "campaign_check" (
	"campaign_id" integer NOT NULL,
	"seq" serial NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"edition" text NOT NULL,
	"fingerprint" text NOT NULL,
	"content_fingerprint" text NOT NULL,
	"audience" integer NOT NULL,
	"eligible" integer NOT NULL,
	"groups" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	CONSTRAINT "campaign_check_campaign_id_seq_pk" PRIMARY KEY("campaign_id","seq")
);
--> statement-breakpoint
CREATE TABLE "campaign_decision" (
	"campaign_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "campaign_decision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"country" text NOT NULL,
	"profile" integer NOT NULL,
	"edition" text NOT NULL,
	"assessment_id" integer NOT NULL,
	"decision" jsonb NOT NULL,
	"count" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_decision_campaign_id_id_pk" PRIMARY KEY("campaign_id","id"),
	CONSTRAINT "campaign_decision_question" UNIQUE("campaign_id","country","profile","edition","assessment_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_event" (
	"campaign_id" integer NOT NULL,
	"seq" serial NOT NULL,
	"state" "campaign_state" NOT NULL,
	"event" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_event_campaign_id_seq_pk" PRIMARY KEY("campaign_id","seq")
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"contact_id" bigint NOT NULL,
	"campaign_id" integer NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "outbox_message_contact_id_campaign_id_pk" PRIMARY KEY("contact_id","campaign_id")
);
--> statement-breakpoint
CREATE TABLE "send" (
	"contact_id" bigint NOT NULL,
	"campaign_id" integer NOT NULL,
	"state" "send_state" NOT NULL,
	"decision_id" integer NOT NULL,
	"consent_seq" integer,
	"purchase_id" bigint,
	"claimed_by" integer,
	"claimed_at" timestamp with time zone,
	"rechecked_at" timestamp with time zone,
	"rechecked_decision_id" integer,
	"ended_at" timestamp with time zone,
	"skip_reason" "skip_reason",
	"answer" text,
	CONSTRAINT "send_contact_id_campaign_id_pk" PRIMARY KEY("contact_id","campaign_id")
);
--> statement-breakpoint
CREATE TABLE "consent_event" (
	"contact_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"advertiser_id" integer NOT NULL,
	"purpose_id" integer NOT NULL,
	"channel" "channel_scope" NOT NULL,
	"act" "act" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"wording_id" integer NOT NULL,
	"method" text,
	"source" text NOT NULL,
	"evidence_digest" "bytea",
	"canonical" text NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "consent_event_contact_id_seq_pk" PRIMARY KEY("contact_id","seq")
);
--> statement-breakpoint
CREATE TABLE "consent_evidence" (
	"contact_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "consent_evidence_contact_id_seq_pk" PRIMARY KEY("contact_id","seq")
);
--> statement-breakpoint
CREATE TABLE "consent_state" (
	"contact_id" bigint NOT NULL,
	"advertiser_id" integer NOT NULL,
	"purpose_id" integer NOT NULL,
	"channel" "channel_scope" NOT NULL,
	"act" "act" NOT NULL,
	"wording_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "consent_state_contact_id_advertiser_id_purpose_id_channel_act_wording_id_pk" PRIMARY KEY("contact_id","advertiser_id","purpose_id","channel","act","wording_id")
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "contact_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" text NOT NULL,
	"kind" "contact_kind" NOT NULL,
	"first_name" text,
	"last_name" text,
	"company" text,
	"profession" text,
	"email" text,
	"email_kind" "email_kind",
	"phone" text,
	"fax" text,
	"address" text,
	"postal_code" text,
	"city" text,
	"country" text NOT NULL,
	"locale" text,
	"time_zone" text,
	"informed_at" timestamp with time zone,
	"reach" smallint GENERATED ALWAYS AS (((case when email is null then 0 when email_kind = 'generic' then 3 else 1 end)
          + (case when phone is null then 0 else 4 end) + (case when fax is null then 0 else 8 end)
          + (case when address is null then 0 else 16 end))::smallint) STORED NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_external_id_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "contact_gate" (
	"contact_id" bigint PRIMARY KEY NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"last_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase" (
	"contact_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "purchase_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" text NOT NULL,
	"advertiser_id" integer NOT NULL,
	"family_id" integer NOT NULL,
	"purchased_at" timestamp with time zone NOT NULL,
	"details_collected_at_sale" boolean NOT NULL,
	"objection_offered_at_sale" boolean NOT NULL,
	"ongoing_until" timestamp with time zone,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "purchase_contact_id_id_pk" PRIMARY KEY("contact_id","id"),
	CONSTRAINT "purchase_external_id" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "purchase_state" (
	"contact_id" bigint NOT NULL,
	"advertiser_id" integer NOT NULL,
	"family_id" integer NOT NULL,
	"any_until" timestamp with time zone NOT NULL,
	"collected_until" timestamp with time zone,
	"offered_until" timestamp with time zone,
	"offered_purchase_id" bigint,
	"ongoing_until" timestamp with time zone,
	"told" boolean NOT NULL,
	CONSTRAINT "purchase_state_contact_id_advertiser_id_family_id_pk" PRIMARY KEY("contact_id","advertiser_id","family_id")
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"seq" serial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_seen" (
	"run_id" integer NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "import_seen_run_id_key_pk" PRIMARY KEY("run_id","key")
);
--> statement-breakpoint
CREATE TABLE "worker" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "worker_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"queue_ids" text[] NOT NULL,
	"stopped_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "advertiser" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "advertiser_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"legal_name" text NOT NULL,
	"registration" text,
	"address" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"country" text NOT NULL,
	CONSTRAINT "advertiser_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assessment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"advertisers" integer[] NOT NULL,
	"channels" "channel"[] NOT NULL,
	"purposes" integer[] NOT NULL,
	"interest" text NOT NULL,
	"necessity" text NOT NULL,
	"balance" text NOT NULL,
	"safeguards" text NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"author" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment_approval" (
	"assessment_id" integer PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "family" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "family_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" integer,
	"sector" "sector",
	CONSTRAINT "family_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "family_similarity" (
	"family_id" integer NOT NULL,
	"similar_id" integer NOT NULL,
	CONSTRAINT "family_similarity_family_id_similar_id_pk" PRIMARY KEY("family_id","similar_id")
);
--> statement-breakpoint
CREATE TABLE "purpose" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "purpose_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"description_fr" text NOT NULL,
	"description_en" text NOT NULL,
	CONSTRAINT "purpose_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "wording" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wording_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"kind" "wording_kind" NOT NULL,
	"advertisers" integer[] NOT NULL,
	"purposes" integer[] NOT NULL,
	"channels" "channel"[] NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"names_advertiser" boolean NOT NULL,
	"specific" boolean NOT NULL,
	"freely_given" boolean NOT NULL,
	"pre_ticked" boolean NOT NULL,
	"sha256" text NOT NULL,
	"author" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "wording_slug_version_unique" UNIQUE("slug","version")
);
--> statement-breakpoint
CREATE TABLE "wording_approval" (
	"wording_id" integer PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_key_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"role" "role" NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_key_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"email_hash" text NOT NULL,
	"seq" serial NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_failure_email_hash_seq_pk" PRIMARY KEY("email_hash","seq")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"role" "role" NOT NULL,
	"password_hash" text,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "staff_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "staff_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"staff_id" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "contact_gate" ADD CONSTRAINT "contact_gate_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_approval" ADD CONSTRAINT "assessment_approval_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_similarity" ADD CONSTRAINT "family_similarity_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_similarity" ADD CONSTRAINT "family_similarity_similar_id_family_id_fk" FOREIGN KEY ("similar_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wording_approval" ADD CONSTRAINT "wording_approval_wording_id_wording_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."wording"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_email" ON "contact" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_in_failure_at" ON "sign_in_failure" USING btree ("at");