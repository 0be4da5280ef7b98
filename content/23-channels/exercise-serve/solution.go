package exercise

// A Request adds Points to the score of a team. The server sends the new
// score on Reply.
type Request struct {
	Team   string
	Points int
	Reply  chan<- int
}

// Serve keeps the scores. It answers requests until their channel is closed,
// and then closes done.
func Serve(requests <-chan Request, done chan<- struct{}) {
	scores := make(map[string]int)
	for r := range requests {
		scores[r.Team] += r.Points
		r.Reply <- scores[r.Team]
	}
	close(done)
}
