CREATE TABLE `legal_time_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`what` text NOT NULL,
	`first_day` text,
	`last_day` text,
	`cursor_due_at` integer,
	`cursor_id` integer,
	`moved` integer DEFAULT 0 NOT NULL,
	`became_overdue` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legal_time_change_cursor` ON `legal_time_change` (`cursor_id`);--> statement-breakpoint
CREATE TABLE `legal_time_revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`change_id` integer NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`change_id`) REFERENCES `legal_time_change`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legal_time_revision_change` ON `legal_time_revision` (`change_id`);--> statement-breakpoint
CREATE INDEX `legal_time_revision_subject` ON `legal_time_revision` (`subject`);--> statement-breakpoint
CREATE TABLE `clock_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`clock_id` integer NOT NULL,
	`petition_id` integer NOT NULL,
	`event` text NOT NULL,
	`due_day` text NOT NULL,
	`at` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`clock_id`) REFERENCES `clock`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clock_event_once` ON `clock_event` (`clock_id`,`event`,`due_day`);--> statement-breakpoint
CREATE INDEX `clock_event_petition` ON `clock_event` (`petition_id`);--> statement-breakpoint
CREATE INDEX `clock_event_at` ON `clock_event` (`event`,`at`);--> statement-breakpoint
DROP INDEX `clock_running_due`;--> statement-breakpoint
ALTER TABLE `clock` ADD `next_event` text;--> statement-breakpoint
ALTER TABLE `clock` ADD `next_event_at` integer;--> statement-breakpoint
CREATE INDEX `clock_next_event` ON `clock` (`next_event_at`,`id`);--> statement-breakpoint
CREATE INDEX `clock_running_due` ON `clock` (`state`,`due_at`,`id`);--> statement-breakpoint
ALTER TABLE `petition` ADD `suspended_at` integer;