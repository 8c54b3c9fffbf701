package dev.solde.examples.springboot;

import dev.solde.billing.BillingException;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.RejectionKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the ledger or the shop refuses, as a problem of RFC 9457. */
@RestControllerAdvice
class Problems {

    /** A refusal: its code for programs, its message for people, its facts for both. */
    @ExceptionHandler
    ProblemDetail refused(RejectedException e) {
        Rejection rejection = e.rejection();
        HttpStatus status = rejection.kind() == RejectionKind.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, rejection.message());
        problem.setTitle(rejection.code());
        problem.setProperty("facts", rejection.facts());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail outOfStock(Stock.OutOfStock e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    /** The storage failed: the caller comes again, with the same key. */
    @ExceptionHandler
    ProblemDetail failed(BillingException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "try again");
    }
}
