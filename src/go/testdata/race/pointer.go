// race

package main

func set(p *int, done chan bool) {
	*p = 5
	done <- true
}

func main() {
	n := 1
	p := &n
	done := make(chan bool)
	go set(p, done)
	v := *p
	<-done
	println(v > 0, n)
}
