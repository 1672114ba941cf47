ALTER TABLE `organisation` ADD `reception_hours` text;--> statement-breakpoint
ALTER TABLE `attachment` ADD `purpose` text;--> statement-breakpoint
ALTER TABLE `petition_sender` ADD `together` text;