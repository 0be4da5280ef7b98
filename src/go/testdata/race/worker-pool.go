// race

// Workers, results in a slice by index, a mutex for the sum: no race.
package main

import (
	"fmt"
	"sync"
)

type job struct {
	id   int
	data []int
}

type result struct {
	id, sum int
}

func worker(jobs <-chan job, results chan<- result, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		sum := 0
		for _, v := range j.data {
			sum += v
		}
		j.data[0] = sum
		results <- result{j.id, sum}
	}
}

func main() {
	jobs := make(chan job, 3)
	results := make(chan result)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go worker(jobs, results, &wg)
	}
	all := make([]job, 8)
	for i := range all {
		all[i] = job{i, []int{i, i + 1, i + 2}}
	}
	go func() {
		for _, j := range all {
			jobs <- j
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	sums := map[int]int{}
	for r := range results {
		sums[r.id] = r.sum
	}
	for i, j := range all {
		if j.data[0] != sums[i] {
			panic("wrong")
		}
	}
	fmt.Println(sums)
}
