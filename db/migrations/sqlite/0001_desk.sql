CREATE TABLE `audit_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`staff_id` integer,
	`on_behalf_of` integer,
	`organisation_id` integer,
	`subject_kind` text,
	`subject_key` text,
	`facts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_staff` ON `audit_entry` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_action` ON `audit_entry` (`action`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject_kind`,`subject_key`,`at`);--> statement-breakpoint
ALTER TABLE `petition` ADD `has_paused` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_day_date` ON `calendar_day` (`date`);