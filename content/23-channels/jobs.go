package main

import "fmt"

func produce(jobs chan<- string) {
	for _, job := range []string{"wash", "dry", "fold"} {
		jobs <- job
	}
	close(jobs)
}

func main() {
	jobs := make(chan string)
	go produce(jobs)
	for job := range jobs {
		fmt.Println("working on", job)
	}
}
