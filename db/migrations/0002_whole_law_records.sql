CREATE TYPE "public"."purchase_form" AS ENUM('sale', 'free_account', 'negotiation');--> statement-breakpoint
CREATE TABLE "edition_adoption" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "edition_adoption_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"edition" text NOT NULL,
	"fingerprint" text NOT NULL,
	"adopted" boolean NOT NULL,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "reading_choice" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reading_choice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reading" text NOT NULL,
	"option" text NOT NULL,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);--> statement-breakpoint
ALTER TABLE "purchase_state" DROP CONSTRAINT "purchase_state_contact_id_advertiser_id_family_id_pk";--> statement-breakpoint
ALTER TABLE "contact" drop column "reach";--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "reach" smallint GENERATED ALWAYS AS (((case when email is null then 0 when email_kind = 'generic' then 3 else 1 end)
          + (case when phone is null then 0 else 4 end) + (case when fax is null then 0 else 8 end)
          + (case when address is null then 0 else 16 end) + (case when company is null then 0 else 32 end))::smallint) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "purchase" ADD COLUMN "form" "purchase_form" DEFAULT 'sale' NOT NULL;--> statement-breakpoint
ALTER TABLE "purchase_state" ADD COLUMN "form" "purchase_form" DEFAULT 'sale' NOT NULL;--> statement-breakpoint
ALTER TABLE "purchase_state" ADD CONSTRAINT "purchase_state_contact_id_advertiser_id_family_id_form_pk" PRIMARY KEY("contact_id","advertiser_id","family_id","form");
