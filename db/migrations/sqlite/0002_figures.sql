CREATE TABLE `target` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text NOT NULL,
	`measure` text NOT NULL,
	`comparator` text NOT NULL,
	`goal_part` integer NOT NULL,
	`goal_whole` integer NOT NULL,
	`organisation_id` integer,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`source` text NOT NULL,
	`note` text,
	`note_en` text,
	`is_verified` integer NOT NULL,
	`reported_part` integer,
	`reported_whole` integer,
	`reported_on` text,
	`reported_source` text,
	`origin` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `target_key` ON `target` (`code`,`valid_from`);--> statement-breakpoint
CREATE INDEX `target_organisation` ON `target` (`organisation_id`);--> statement-breakpoint
ALTER TABLE `petition` ADD `answer_working_days` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `first_contact_day` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `first_contact_working_days` integer;