CREATE TABLE "acquaintance" (
	"contact_id" bigint NOT NULL,
	"advertiser_id" integer NOT NULL,
	"active_until" timestamp with time zone NOT NULL,
	"told" boolean NOT NULL,
	"bought" boolean NOT NULL,
	CONSTRAINT "acquaintance_contact_id_advertiser_id_pk" PRIMARY KEY("contact_id","advertiser_id")
);
--> statement-breakpoint
ALTER TABLE "purchase_state" DROP COLUMN "told";