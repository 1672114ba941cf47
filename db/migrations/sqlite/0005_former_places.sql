CREATE TABLE `former_place` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`commune` text NOT NULL,
	`ward` text NOT NULL,
	`district` text NOT NULL,
	`province` text NOT NULL,
	`is_part` integer NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `former_place_key` ON `former_place` (`commune`,`ward`,`district`);--> statement-breakpoint
ALTER TABLE `field` ADD `everyday_words` text DEFAULT '' NOT NULL;