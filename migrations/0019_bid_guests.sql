-- How a draft is to be sent when it is sent by itself: to whom, with which words, and of a bid request until when.
alter table document add column send_plan text;
