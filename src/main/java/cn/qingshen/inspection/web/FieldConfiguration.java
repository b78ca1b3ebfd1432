package cn.qingshen.inspection.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all that tablets speak to has in common: each answer says that it is ours, and nothing is done for somebody else. */
@Configuration(proxyBeanMethods = false)
class FieldConfiguration implements WebMvcConfigurer {

    /** In front of the security, whose refusals are ours, too. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> fieldMark() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Mark());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/field/me", "/field/day", "/field/commands", "/files/uploads", "/files/uploads/*");
        return registration;
    }

    /** A page of a hotel's network that stands in our place does not have it. */
    private static final class Mark extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader("Qingshen-Field", "1");
            chain.doFilter(request, response);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FieldGuard(true)).addPathPatterns("/field/day", "/field/commands");
        registry.addInterceptor(new FieldGuard(false)).addPathPatterns("/files/uploads", "/files/uploads/*");
    }
}
