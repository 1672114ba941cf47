CREATE TABLE `seen_file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`about` text NOT NULL,
	`name` text NOT NULL,
	`content` blob NOT NULL,
	`report` text NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seen_file_staff` ON `seen_file` (`staff_id`,`about`);--> statement-breakpoint
CREATE INDEX `seen_file_seen` ON `seen_file` (`seen_at`);