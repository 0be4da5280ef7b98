package exercise

type Request struct {
	Team   string
	Points int
	Reply  chan<- int
}

func Serve(requests <-chan Request, done chan<- struct{}) {
	scores := make(map[string]int)
	for r := range requests {
		scores[r.Team] += r.Points
		r.Reply <- scores[r.Team]
	}
	done <- struct{}{}
}
