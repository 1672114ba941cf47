CREATE TABLE `kept_form` (
	`id` text PRIMARY KEY NOT NULL,
	`browser` text NOT NULL,
	`content` text NOT NULL,
	`kept_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kept_form_browser` ON `kept_form` (`browser`,`kept_at`);--> statement-breakpoint
CREATE INDEX `kept_form_kept` ON `kept_form` (`kept_at`);