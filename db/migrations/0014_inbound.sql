CREATE TYPE "public"."arrival_effect" AS ENUM('stopped', 'already_stopped', 'address_suppressed', 'noted', 'confirmation_opened', 'help_sent', 'nobody', 'untied');--> statement-breakpoint
CREATE TYPE "public"."arrival_kind" AS ENUM('one_click', 'page', 'mailto', 'bounce', 'complaint', 'text');--> statement-breakpoint
CREATE TYPE "public"."suspicion" AS ENUM('too_quick', 'not_from_page', 'odd_body', 'burst');--> statement-breakpoint
ALTER TYPE "public"."act" ADD VALUE 'undone';--> statement-breakpoint
CREATE TABLE "arrival" (
	"contact_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "arrival_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "arrival_kind" NOT NULL,
	"way" text NOT NULL,
	"campaign_id" integer NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone NOT NULL,
	"effect" "arrival_effect" NOT NULL,
	"seq" integer,
	"suspicion" "suspicion",
	"detail" text,
	"undone_at" timestamp with time zone,
	CONSTRAINT "arrival_contact_id_id_pk" PRIMARY KEY("contact_id","id")
);
--> statement-breakpoint
CREATE TABLE "arrival_alarm" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "arrival_alarm_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"domain" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "arrival_receipt" (
	"way" text NOT NULL,
	"external_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "arrival_receipt_way_external_id_pk" PRIMARY KEY("way","external_id")
);
--> statement-breakpoint
CREATE TABLE "spool" (
	"id" uuid PRIMARY KEY NOT NULL,
	"machine" text NOT NULL,
	"folder" text NOT NULL,
	"clear_until" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"waiting" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suppressed_address" (
	"address" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "email_suppressed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contact" drop column "reach";--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "reach" smallint GENERATED ALWAYS AS (((case when email is null or email_suppressed_at is not null then 0 when email_kind = 'generic' then 3 else 1 end)
          + (case when phone is null then 0 else 4 end) + (case when fax is null then 0 else 8 end)
          + (case when address is null then 0 else 16 end) + (case when company is null then 0 else 32 end))::smallint) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "arrival_at" ON "arrival" USING btree ("arrived_at");--> statement-breakpoint
CREATE INDEX "arrival_alarm_last" ON "arrival_alarm" USING btree ("last_at");