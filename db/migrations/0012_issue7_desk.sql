CREATE TYPE "public"."label_kind" AS ENUM('tag', 'list');--> statement-breakpoint
CREATE TABLE "campaign_editor" (
	"campaign_id" integer NOT NULL,
	"staff_id" integer NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_editor_campaign_id_staff_id_pk" PRIMARY KEY("campaign_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "contact_label" (
	"label_id" integer NOT NULL,
	"contact_id" bigint NOT NULL,
	CONSTRAINT "contact_label_label_id_contact_id_pk" PRIMARY KEY("label_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "label" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "label_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" "label_kind" NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "label_name" UNIQUE("kind","name")
);
--> statement-breakpoint
CREATE TABLE "message_image" (
	"sha256" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"bytes" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "segment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "segment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"author" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "segment_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "test_message" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "test_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"recipient" text NOT NULL,
	"state" text NOT NULL,
	"source" text,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "versions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "audience" jsonb;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "plan" jsonb;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "edited_by" text;--> statement-breakpoint
ALTER TABLE "campaign_approval" ADD COLUMN "check_seq" integer;--> statement-breakpoint
ALTER TABLE "campaign_approval" ADD COLUMN "may_grow_percent" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_check" ADD COLUMN "content" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_event" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "contact_label" ADD CONSTRAINT "contact_label_label_id_label_id_fk" FOREIGN KEY ("label_id") REFERENCES "public"."label"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_label" ADD CONSTRAINT "contact_label_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_label_contact" ON "contact_label" USING btree ("contact_id");