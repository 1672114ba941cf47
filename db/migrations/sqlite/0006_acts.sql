ALTER TABLE `clock` ADD `ended_by` text;--> statement-breakpoint
ALTER TABLE `figure_cell` ADD `left_late` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `figure_change` ADD `left_late` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `petition` ADD `withdrawal_asked_at` integer;