ALTER TABLE "petition" ADD COLUMN "was_late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "was_late_unextended" boolean DEFAULT false NOT NULL;