"""Others are told what somebody said who was asked to answer: by the yes of who was hurt alone."""
