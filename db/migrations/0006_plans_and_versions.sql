CREATE TABLE "assessment_rejection" (
	"assessment_id" integer PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "send" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "first_id" integer;--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "assessment_rejection" ADD CONSTRAINT "assessment_rejection_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;