CREATE TYPE "public"."service_message_kind" AS ENUM('page_link', 'records_link', 'address_link');--> statement-breakpoint
CREATE TYPE "public"."service_message_state" AS ENUM('queued', 'handed_off', 'kept', 'failed');--> statement-breakpoint
CREATE TYPE "public"."wish_kind" AS ENUM('as_sent', 'weekly', 'monthly', 'paused', 'resumed');--> statement-breakpoint
CREATE TABLE "address_change" (
	"contact_id" bigint NOT NULL,
	"id" serial NOT NULL,
	"email" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "address_change_contact_id_id_pk" PRIMARY KEY("contact_id","id")
);
--> statement-breakpoint
CREATE TABLE "advertiser_face" (
	"advertiser_id" integer PRIMARY KEY NOT NULL,
	"colour" text,
	"logo" "bytea",
	"logo_type" text,
	"logo_hash" text,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_failure" (
	"seq" serial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_code" (
	"contact_id" bigint NOT NULL,
	"campaign_id" integer NOT NULL,
	"code_hash" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letter_code_contact_id_campaign_id_pk" PRIMARY KEY("contact_id","campaign_id")
);
--> statement-breakpoint
CREATE TABLE "service_message" (
	"contact_id" bigint NOT NULL,
	"id" serial NOT NULL,
	"kind" "service_message_kind" NOT NULL,
	"channel" "channel" NOT NULL,
	"recipient" text NOT NULL,
	"advertiser_id" integer NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"state" "service_message_state" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "service_message_contact_id_id_pk" PRIMARY KEY("contact_id","id")
);
--> statement-breakpoint
CREATE TABLE "wish" (
	"contact_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"advertiser_id" integer NOT NULL,
	"purpose_id" integer NOT NULL,
	"kind" "wish_kind" NOT NULL,
	"until" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	"method" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "wish_contact_id_seq_pk" PRIMARY KEY("contact_id","seq")
);
--> statement-breakpoint
CREATE INDEX "code_failure_at" ON "code_failure" USING btree ("at");--> statement-breakpoint
CREATE INDEX "letter_code_hash" ON "letter_code" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "service_message_id" ON "service_message" USING btree ("id");--> statement-breakpoint
CREATE INDEX "service_message_at" ON "service_message" USING btree ("at");