CREATE TYPE "public"."call_outcome" AS ENUM('reached', 'not_reached', 'call_back', 'objected', 'wrong_number', 'returned', 'withheld', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."medium" AS ENUM('poster', 'flyer', 'press', 'broadcast', 'online_display', 'other');--> statement-breakpoint
CREATE TYPE "public"."run_ending" AS ENUM('posted', 'spoiled', 'unknown');--> statement-breakpoint
CREATE TABLE "appointment" (
	"contact_id" bigint NOT NULL,
	"id" serial NOT NULL,
	"campaign_id" integer NOT NULL,
	"call_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "appointment_contact_id_id_pk" PRIMARY KEY("contact_id","id")
);
--> statement-breakpoint
CREATE TABLE "call" (
	"contact_id" bigint NOT NULL,
	"id" serial NOT NULL,
	"campaign_id" integer NOT NULL,
	"agent" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone NOT NULL,
	"begun_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"outcome" "call_outcome",
	"wrong_number" text,
	CONSTRAINT "call_contact_id_id_pk" PRIMARY KEY("contact_id","id")
);
--> statement-breakpoint
CREATE TABLE "print_run" (
	"campaign_id" integer NOT NULL,
	"number" integer NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"written_at" timestamp with time zone,
	"ending" "run_ending",
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "print_run_campaign_id_number_pk" PRIMARY KEY("campaign_id","number")
);
--> statement-breakpoint
CREATE TABLE "print_stack" (
	"campaign_id" integer NOT NULL,
	"run" integer NOT NULL,
	"number" integer NOT NULL,
	"first_letter" integer NOT NULL,
	"letters" integer NOT NULL,
	"pdf" "bytea",
	"written_at" timestamp with time zone,
	CONSTRAINT "print_stack_campaign_id_run_number_pk" PRIMARY KEY("campaign_id","run","number")
);
--> statement-breakpoint
CREATE TABLE "printed_letter" (
	"contact_id" bigint NOT NULL,
	"campaign_id" integer NOT NULL,
	"run" integer NOT NULL,
	"number" integer NOT NULL,
	"stack" integer NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"addressee" jsonb,
	CONSTRAINT "printed_letter_contact_id_campaign_id_run_pk" PRIMARY KEY("contact_id","campaign_id","run")
);
--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "medium" "medium";--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "place" text;