CREATE TABLE "mail_domain" (
	"domain" text PRIMARY KEY NOT NULL,
	"free_at" timestamp with time zone NOT NULL,
	"line_at" timestamp with time zone NOT NULL,
	"slowed_ms" integer DEFAULT 0 NOT NULL,
	"slowed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "send" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "worker" ADD COLUMN "beats" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "worker" ADD COLUMN "handing_over" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "worker" ADD COLUMN "handing_over_of" integer;