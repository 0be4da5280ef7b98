package main

import "fmt"

func consume(jobs <-chan string) {
	for job := range jobs {
		fmt.Println(job)
		jobs <- "one more like " + job
	}
	close(jobs)
}

func main() {
	jobs := make(chan string, 1)
	jobs <- "wash"
	consume(jobs)
}
