CREATE TYPE "public"."delivery_state" AS ENUM('delivered', 'undelivered');--> statement-breakpoint
ALTER TYPE "public"."arrival_kind" ADD VALUE 'key';--> statement-breakpoint
CREATE TABLE "armament" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "armament_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"identity" text NOT NULL,
	"place" text NOT NULL,
	"armed_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_report" (
	"reference" text PRIMARY KEY NOT NULL,
	"state" "delivery_state" NOT NULL,
	"code" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_reference" (
	"contact_id" bigint NOT NULL,
	"campaign_id" integer NOT NULL,
	"reference" text NOT NULL,
	CONSTRAINT "message_reference_contact_id_campaign_id_reference_pk" PRIMARY KEY("contact_id","campaign_id","reference")
);
--> statement-breakpoint
CREATE INDEX "message_reference_name" ON "message_reference" USING btree ("reference");