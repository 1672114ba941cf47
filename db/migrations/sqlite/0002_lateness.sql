ALTER TABLE `petition` ADD `was_late` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `petition` ADD `was_late_unextended` integer DEFAULT false NOT NULL;