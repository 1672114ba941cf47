ALTER TABLE "organisation" ADD COLUMN "reception_hours" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "petition_sender" ADD COLUMN "together" jsonb;