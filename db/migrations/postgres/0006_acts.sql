ALTER TABLE "clock" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "figure_cell" ADD COLUMN "left_late" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "figure_change" ADD COLUMN "left_late" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "petition" ADD COLUMN "withdrawal_asked_at" timestamp (3) with time zone;